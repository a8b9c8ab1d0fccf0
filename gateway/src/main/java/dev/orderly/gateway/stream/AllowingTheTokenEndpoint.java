package dev.orderly.gateway.stream;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.apache.kafka.common.security.oauthbearer.ClientJwtValidator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Since Kafka 4.0 token URLs must be on an allow-list (SSRF protection), a system property. The operator configures the
 * URL, so it is allowed.
 *
 * <p>In a native executable, clients find the classes that validate tokens only if a library for the broker's side is
 * present, too.
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
