package dev.orderly.statetransfer.kafka;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.apache.kafka.common.security.oauthbearer.ClientJwtValidator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Kafka's clients fetch tokens from no address that a system property does not name, lest whoever configures a client makes
 * its process call wherever he likes. Here the operator configures both.
 *
 * <p>Natively, they know the classes that check tokens only where a library for the broker's side is there, too.
 */
@ApplicationScoped
@RegisterForReflection(targets = ClientJwtValidator.class)
class AllowingTheTokenEndpoint {

    private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    void allow(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start,
            @ConfigProperty(name = "kafka.sasl.oauthbearer.token.endpoint.url") String endpoint) {
        System.setProperty(ALLOWED, endpoint);
    }
}
