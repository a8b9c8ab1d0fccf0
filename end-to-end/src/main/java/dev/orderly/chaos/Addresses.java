package dev.orderly.chaos;

import dev.orderly.chaos.check.reading.Addresses.Database;
import dev.orderly.launcher.Home;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.architecture.Architecture;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ways into the running system that no fault of the network blocks. */
public record Addresses(Architecture architecture) {

    /** A connection with the service's own login. */
    public Connection database(String service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/%s?connectTimeout=2&socketTimeout=20".formatted(postgres(), service),
                service,
                service);
    }

    /** The database server's port. */
    public int postgres() {
        return architecture.component("postgres").ports().getFirst();
    }

    /** The configuration of the superuser's client of the broker. */
    public Map<String, Object> broker() {
        return architecture.kafka().superuser();
    }

    /** Where the checker finds the evidence. */
    dev.orderly.chaos.check.reading.Addresses ofEvidence(Home home) {
        SortedMap<String, Database> databases = new TreeMap<>();
        for (String service : Modules.SERVICES) {
            String url = "jdbc:postgresql://localhost:%d/%s".formatted(postgres(), service);
            databases.put(service, new Database(url, service, service));
        }
        return new dev.orderly.chaos.check.reading.Addresses(
                databases, broker(), home.data().resolve("mail"), home.root().resolve("docs/problems.md"));
    }

    public String realm() {
        return architecture.keycloak().realmAddress();
    }

    public String service(String name) {
        return architecture.service(name).address();
    }
}
