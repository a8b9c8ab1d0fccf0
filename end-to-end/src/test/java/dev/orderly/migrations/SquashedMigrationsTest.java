package dev.orderly.migrations;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database from before the migrations were squashed continues with the squashed ones. */
class SquashedMigrationsTest {

    private static final String WAITING =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static Stream<String> services() {
        return Stream.of("customers", "ordering", "warehouse", "shipping", "billing");
    }

    @ParameterizedTest
    @MethodSource("services")
    void theSchemaIsThatOfANewDatabaseAndTheDataStays(String service) {
        Database old = oldDatabase(service, "upgraded");
        Map<String, String> columns = old.columns();
        Map<String, List<String>> data = old.data(columns);
        assertThat(data).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        Database fresh = Database.in(postgres, service + "_new");

        fresh.migrate(Migrations.of(service));
        old.migrate(Migrations.of(service));

        assertThat(old.schema())
                .filteredOn(not(fresh.schema()::contains))
                .as("only in the old one")
                .isEmpty();
        assertThat(fresh.schema())
                .filteredOn(not(old.schema()::contains))
                .as("only in the new one")
                .isEmpty();
        assertThat(old.data(columns)).isEqualTo(data);
        assertThat(old.history()).containsExactlyElementsOf(fresh.history());
        assertThat(old.migrate(Migrations.of(service)).migrationsExecuted).isZero();
        assertThat(fresh.migrate(Migrations.of(service)).migrationsExecuted).isZero();
    }

    @Test
    void severalInstancesMayStartAtOnce() throws SQLException {
        Database old = oldDatabase("shipping", "shared");
        Database fresh = Database.in(postgres, "shipping_alone");
        fresh.migrate(Migrations.of("shipping"));
        List<CompletableFuture<MigrateResult>> instances;

        // Neither can replace the rows before both want to.
        try (Connection holding = old.source().getConnection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("select from flyway_schema_history for update");
            instances = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> old.migrate(Migrations.of("shipping")), Thread::startVirtualThread))
                    .limit(2)
                    .toList();
            await().until(() -> old.rows(WAITING).equals(List.of("2")));
        }
        instances.forEach(CompletableFuture::join);

        assertThat(old.history()).containsExactlyElementsOf(fresh.history());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aHistoryThatLacksAMigrationIsRefusedAndNothingIsChanged(String service) {
        Database old = oldDatabase(service, "incomplete");
        Map<String, List<String>> data = old.data();
        List<String> schema = old.schema();
        old.execute("create schema kept; create table kept.history as table flyway_schema_history");

        // The first row is in every history.
        for (String version : old.rows("select version from kept.history where version <> '0.1'")) {
            old.execute("delete from flyway_schema_history where version = '%s'".formatted(version));
            List<String> incomplete = old.history();

            assertThatThrownBy(() -> old.migrate(Migrations.of(service)))
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("lacks migrations that this version no longer has: %s (", version)
                    .hasMessageContaining("Start commit a37332f of Orderly once");

            assertThat(old.history()).isEqualTo(incomplete);
            old.execute("truncate flyway_schema_history; insert into flyway_schema_history table kept.history");
        }
        assertThat(old.schema()).isEqualTo(schema);
        assertThat(old.data()).isEqualTo(data);
    }

    private static Database oldDatabase(String service, String name) {
        Database old = Database.in(postgres, service + "_" + name);
        old.migrate(Migrations.before(service));
        Migrations.dataBefore(service).forEach(old::execute);
        return old;
    }
}
