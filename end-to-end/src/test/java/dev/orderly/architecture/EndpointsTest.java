package dev.orderly.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.build.Sources;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every endpoint has to say about itself. */
class EndpointsTest {

    private static final Set<String> CHANGES =
            Set.of("jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.DELETE");

    private static final String READS = "jakarta.ws.rs.GET";
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    private static final String CANCELLABLE = "org.jboss.resteasy.reactive.server.Cancellable";

    private static final JavaClasses IN_SERVICES = ArchitectureTest.compiled(Modules.SERVICES.stream());
    private static final JavaClasses EVERYWHERE =
            ArchitectureTest.compiled(Stream.concat(Sources.SHARED_MODULES.stream(), Modules.SERVICES.stream()));

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        rule("endpoints", EndpointsTest::isEndpoint, "jakarta.annotation.security.RolesAllowed", true)
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

    /**
     * By default a request's work is cancelled when its caller hangs up. Hibernate Reactive then rolls back, but
     * statements of the transaction that it has prepared still follow, each on its own.
     */
    @Test
    void changesOutliveTheirCallers() {
        methods()
                .that(DescribedPredicate.describe(
                        "change something and return a Uni",
                        method -> isChange(method)
                                && isEndpoint(method)
                                && method.getRawReturnType().getName().equals("io.smallrye.mutiny.Uni")))
                .should(beAnnotatedWith(DescribedPredicate.describe(
                        "@Cancellable(false)",
                        annotation -> annotation.getRawType().getName().equals(CANCELLABLE)
                                && annotation
                                        .get("value")
                                        .filter(Boolean.FALSE::equals)
                                        .isPresent())))
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
        return (isChange(method) || method.isAnnotatedWith(READS))
                && !method.getOwner().isAnnotatedWith(REST_CLIENT);
    }

    private static boolean isChange(JavaMethod method) {
        return CHANGES.stream().anyMatch(method::isAnnotatedWith);
    }
}
