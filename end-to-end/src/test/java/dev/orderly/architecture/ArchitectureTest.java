package dev.orderly.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.build.Sources;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final Set<String> HTTP_METHODS =
            Set.of("jakarta.ws.rs.GET", "jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.DELETE");

    private static final String REPOSITORY = "io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase";
    private static final String SCHEDULED = "io.quarkus.scheduler.Scheduled";
    private static final String PUBLISHED = "dev.orderly.statetransfer.outbox.Published";
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    private static final String[] FREE_OF_FRAMEWORKS = {"dev.orderly.statetopics..", "dev.orderly.contracts.."};

    private static final JavaClasses SHARED = compiled(Sources.SHARED_MODULES.stream());
    private static final JavaClasses IN_SERVICES = compiled(Modules.SERVICES.stream());
    private static final JavaClasses EVERYWHERE = compiled(sharedModulesAndPrograms());

    static JavaClasses compiled(Stream<String> modules) {
        return new ClassFileImporter()
                .importPaths(modules.map(module -> Path.of("..", module, "target", "classes"))
                        .toList());
    }

    @Test
    void servicesShareOnlyStateTransfer() {
        slices().matching("dev.orderly.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        alwaysTrue(),
                        resideInAnyPackage(
                                "dev.orderly.statetopics..",
                                "dev.orderly.contracts..",
                                "dev.orderly.statetransfer..",
                                "dev.orderly.serviceapi.."))
                .check(IN_SERVICES);
    }

    @Test
    void contractsAreFreeOfFrameworks() {
        classes()
                .that()
                .resideInAnyPackage(FREE_OF_FRAMEWORKS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.orderly.statetopics..", "dev.orderly.contracts..")
                .check(SHARED);
    }

    private static Stream<String> sharedModulesAndPrograms() {
        return Stream.concat(Sources.SHARED_MODULES.stream(), Modules.PROGRAMS.stream());
    }

    private static Stream<String> modules() {
        return Stream.concat(sharedModulesAndPrograms(), Stream.of("launcher"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void packagesUseEachOtherInOneDirection(String module) {
        slices().matching("dev.orderly.(**)").should().beFreeOfCycles().check(compiled(Stream.of(module)));
    }

    @Test
    void aggregatesKnowNeitherMutinyNorHttp() {
        noClasses()
                .that()
                .areAssignableTo(PUBLISHED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.smallrye..", "jakarta.ws.rs..")
                .check(IN_SERVICES);
    }

    @Test
    void onlyWebKnowsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .and()
                .areNotAnnotatedWith(REST_CLIENT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "org.jboss.resteasy..",
                        "..serviceapi.freshness..",
                        "..serviceapi.idempotency..",
                        "..serviceapi.openapi..",
                        "..serviceapi.operations..",
                        "..serviceapi.paging..",
                        "..serviceapi.problem..",
                        "..serviceapi.request..",
                        "..serviceapi.text..",
                        "..serviceapi.version..")
                .check(IN_SERVICES);
    }

    @Test
    void onlyRepositoriesPersist() {
        noClasses()
                .that()
                .areNotAssignableTo(REPOSITORY)
                .should()
                .callMethodWhere(JavaCall.Predicates.target(nameMatching("(persist|delete|update).*"))
                        .and(DescribedPredicate.describe(
                                "of a repository",
                                call -> assignableTo(REPOSITORY).test(call.getTargetOwner()))))
                .check(IN_SERVICES);
    }

    @Test
    void servicesLeaveKafkaToStateTransfer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..")
                .check(IN_SERVICES);
    }

    @Test
    void onlyTheAdapterUsesHibernatesInternals() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.HibernateAdapter(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate.engine..",
                        "org.hibernate.event..",
                        "org.hibernate.persister..",
                        "org.hibernate.reactive.common..",
                        "org.hibernate.reactive.engine..",
                        "org.hibernate.reactive.mutiny.impl..",
                        "org.hibernate.reactive.pool..",
                        "org.hibernate.reactive.session..")
                .check(EVERYWHERE);
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        rule("endpoints", ArchitectureTest::isEndpoint, "jakarta.annotation.security.RolesAllowed", true)
                .check(IN_SERVICES);
    }

    @Test
    void everyPostMayBeRepeated() {
        rule(
                        "POST endpoints",
                        method -> method.isAnnotatedWith("jakarta.ws.rs.POST"),
                        "dev.orderly.serviceapi.idempotency.Idempotent",
                        false)
                .check(IN_SERVICES);
    }

    /** A native build initialises classes, and the program starts with the constants computed then. */
    @Test
    void constantsHoldNothingThatBelongsToAProcess() {
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(resideInAnyPackage("io.netty..", "io.vertx.core.buffer..")
                        .or(assignableTo(Random.class)))
                .check(EVERYWHERE);
    }

    /**
     * Caffeine has a class for each combination of features, and quarkus-caffeine registers some of them for native
     * executables.
     */
    @Test
    void cachesAreOfAKindThatNativeExecutablesHave() {
        noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(nameMatching(
                                "expireAfter(Access|Write)|refresh.*|weak.*|soft.*|maximumWeight|recordStats"))
                        .and(DescribedPredicate.describe(
                                "of Caffeine",
                                call -> call.getTargetOwner().getName().endsWith(".Caffeine"))))
                .check(EVERYWHERE);
    }

    @Test
    void noJobBeginsWhileTheServiceStops() {
        methods()
                .that()
                .areAnnotatedWith(SCHEDULED)
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "a schedule that skips then",
                        annotation -> annotation.getRawType().getName().equals(SCHEDULED)
                                && annotation.hasExplicitlyDeclaredProperty("skipExecutionIf")))
                .check(EVERYWHERE);
    }

    private static ArchRule rule(String which, Predicate<JavaMethod> that, String annotation, boolean classSuffices) {
        return methods()
                .that(DescribedPredicate.describe(
                        "are " + which,
                        method -> that.test(method)
                                && !(classSuffices && method.getOwner().isAnnotatedWith(annotation))))
                .should(beAnnotatedWith(annotation))
                .allowEmptyShould(classSuffices);
    }

    /** What a service calls is somebody else's endpoint. */
    private static boolean isEndpoint(JavaMethod method) {
        return HTTP_METHODS.stream().anyMatch(method::isAnnotatedWith)
                && !method.getOwner().isAnnotatedWith(REST_CLIENT);
    }
}
