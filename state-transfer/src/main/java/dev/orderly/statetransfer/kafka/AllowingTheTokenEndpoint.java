package dev.orderly.statetransfer.kafka;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.apache.kafka.common.security.oauthbearer.ClientJwtValidator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the configured token endpoint on Kafka's allow-list, a system property: since Kafka 4.0, clients fetch tokens
 * only from URLs on it (SSRF protection). Here the operator configures both. Without a token endpoint, clients log in
 * in another way, or not at all.
 *
 * <p>Registers the token validator for native executables, which contain it otherwise only if a library for brokers is
 * present, too.
 */
@ApplicationScoped
@RegisterForReflection(targets = ClientJwtValidator.class)
class AllowingTheTokenEndpoint {

    private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    void allow(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start,
            @ConfigProperty(name = "kafka.sasl.oauthbearer.token.endpoint.url") Optional<String> endpoint) {
        endpoint.ifPresent(url -> System.setProperty(ALLOWED, url));
    }
}
