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
 * Since Kafka 4.0 the addresses from which clients fetch tokens must be on an allow-list (SSRF protection), a system property.
 * Here the operator configures both. Without a token endpoint, clients log in otherwise or not at all.
 *
 * <p>Natively, clients know the classes that check tokens only where a library for the broker's side is there, too.
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
