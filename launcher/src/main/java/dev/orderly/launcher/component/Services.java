package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all services are told alike: where the infrastructure is, and which ports are theirs. */
public record Services(Home home, int postgresPort, int kafkaPort, Keycloak keycloak) {

    /** @param extra what only this one is told */
    public QuarkusService service(String name, int port, List<Component> needs, Map<String, String> extra) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(port + 1000));
        environment.put(
                "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://localhost:%d/%s".formatted(postgresPort, name));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:%d/%s".formatted(postgresPort, name));
        environment.put("QUARKUS_DATASOURCE_USERNAME", name);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", name);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + kafkaPort);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.realmAddress());
        environment.putAll(extra);
        return new QuarkusService(home, name, port, needs, Map.copyOf(environment));
    }
}
