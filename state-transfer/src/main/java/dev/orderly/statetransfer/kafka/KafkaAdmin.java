package dev.orderly.statetransfer.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The service's one admin client; it connects when it is first used, and again whenever the broker was away.
 *
 * <p>Making it logs the service in. All clients of a process that log in alike share one login, which fetches a new token in
 * time, and tries for ever if it cannot. As this client stays, so does the login: a client that is made after this one needs
 * no Keycloak.
 */
@ApplicationScoped
public class KafkaAdmin {

    private final Map<String, Object> config;
    private @Nullable Admin admin;

    KafkaAdmin(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        config = new HashMap<>(broker);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        // Once its login was refused, the client repeats that answer until what it knows of the cluster is that old.
        config.put(AdminClientConfig.METADATA_MAX_AGE_CONFIG, 5_000);
    }

    /** @throws ExecutionException if the service could not log in: as with every question to a broker that is away, try again */
    public synchronized Admin admin() throws ExecutionException {
        if (admin == null) {
            try {
                admin = Admin.create(config);
            } catch (KafkaException e) {
                throw new ExecutionException("There is no login at the broker: " + reason(e), e);
            }
        }
        return admin;
    }

    /** Java's login puts the stack trace of what went wrong into its message. */
    private static String reason(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause == null ? fault.toString().lines().findFirst().orElseThrow() : reason(cause);
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
