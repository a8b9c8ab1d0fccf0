package dev.orderly.launcher.component;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * The superuser's tasks. It logs in on the broker's internal listener with a password, so that neither needs Keycloak.
 *
 * @param port of the broker's internal listener
 */
record KafkaAdmin(int port) {

    static final String USER = "admin";
    private static final String PASSWORD = "admin";
    private static final String LOGIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\""
                    .formatted(USER, PASSWORD);

    /** The client configuration of the superuser. */
    Map<String, Object> client() {
        return Map.of(
                "bootstrap.servers",
                "localhost:" + port,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN + ";");
    }

    /** The configuration of a listener for the superuser only. */
    static String listener() {
        return LOGIN + " user_%s=\"%s\";".formatted(USER, PASSWORD);
    }

    /** Replaces all ACLs by these. */
    void ensureAcls(Set<AclBinding> wanted) {
        try (Admin admin = Admin.create(client())) {
            Set<AclBinding> present = new HashSet<>(
                    admin.describeAcls(AclBindingFilter.ANY).values().get());
            List<AclBinding> missing =
                    wanted.stream().filter(each -> !present.contains(each)).toList();
            List<AclBindingFilter> surplus = present.stream()
                    .filter(each -> !wanted.contains(each))
                    .map(AclBinding::toFilter)
                    .toList();
            admin.createAcls(missing).all().get();
            admin.deleteAcls(surplus).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The ACLs could not be set: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
