package org.example.clinic;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real broker and a real database; where containers run, Quarkus' dev services do the same without a line. */
public class BrokerAndDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedKafkaBroker broker;
    private @Nullable EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        try {
            broker = new EmbeddedKafkaBroker().start();
            database = EmbeddedPostgres.start();
            String address = "localhost:%d/postgres".formatted(database.getPort());
            return Map.of(
                    "kafka.bootstrap.servers",
                    broker.getAdvertisedListeners(),
                    "quarkus.datasource.reactive.url",
                    "postgresql://" + address,
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://" + address,
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    "postgres",
                    "quarkus.http.test-port",
                    "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (broker != null) {
                broker.close();
            }
            if (database != null) {
                database.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
