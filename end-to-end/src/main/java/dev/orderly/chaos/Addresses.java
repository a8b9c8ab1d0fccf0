package dev.orderly.chaos;

import dev.orderly.launcher.architecture.Architecture;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Ways into the running system that no fault of the network blocks. */
public record Addresses(Architecture architecture) {

    /** A connection with the service's own login. */
    public Connection database(String service) throws SQLException {
        int port = architecture.component("postgres").ports().getFirst();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/%s?connectTimeout=2&socketTimeout=20".formatted(port, service),
                service,
                service);
    }

    /** The configuration of the superuser's client of the broker. */
    public Map<String, Object> broker() {
        return architecture.kafka().superuser();
    }

    public String realm() {
        return architecture.keycloak().realmAddress();
    }

    public String service(String name) {
        return architecture.service(name).address();
    }
}
