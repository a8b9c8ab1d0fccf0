package dev.orderly.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.build.Sources;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

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
}
