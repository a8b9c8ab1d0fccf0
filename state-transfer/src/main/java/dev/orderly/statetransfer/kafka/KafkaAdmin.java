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
 * The service's only admin client. It connects on first use, and reconnects after the broker was unavailable.
 *
 * <p>Creating it logs the service in. All clients of a process with the same login configuration share one login, which
 * renews its token in time and retries forever if it cannot. This client lives as long as the service, and so does the
 * login: clients created later need no Keycloak.
 */
@ApplicationScoped
public class KafkaAdmin {

    private final Map<String, Object> config;
    private @Nullable Admin admin;

    KafkaAdmin(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        config = new HashMap<>(broker);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        // After a refused login, the client repeats that failure until its metadata is this old.
        config.put(AdminClientConfig.METADATA_MAX_AGE_CONFIG, 5_000);
    }

    /**
     * @throws ExecutionException if the service could not log in; as with every request to an unavailable broker, try
     * again
     */
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

    /** The first line of the root cause, because Java's login puts a stack trace into its message. */
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
