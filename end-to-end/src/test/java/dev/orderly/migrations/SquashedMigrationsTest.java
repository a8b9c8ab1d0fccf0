package dev.orderly.migrations;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database from before the migrations were squashed continues with the squashed ones. */
class SquashedMigrationsTest {

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
        Map<String, List<String>> data = old.data();
        assertThat(data).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        Database fresh = Database.in(postgres, service + "_new");

        fresh.migrate(Migrations.of(service));
        old.migrate(Migrations.of(service));

        assertThat(old.schema()).filteredOn(not(fresh.schema()::contains)).as("only in the old one").isEmpty();
        assertThat(fresh.schema()).filteredOn(not(old.schema()::contains)).as("only in the new one").isEmpty();
        assertThat(old.data()).isEqualTo(data);
        assertThat(old.history()).containsExactlyElementsOf(fresh.history());
        assertThat(old.migrate(Migrations.of(service)).migrationsExecuted).isZero();
        assertThat(fresh.migrate(Migrations.of(service)).migrationsExecuted).isZero();
    }

    @Test
    void severalInstancesMayStartAtOnce() {
        Database old = oldDatabase("shipping", "shared");

        List<CompletableFuture<Void>> instances = Stream.generate(() -> old)
                .limit(3)
                .map(shared -> CompletableFuture.runAsync(() -> shared.migrate(Migrations.of("shipping"))))
                .toList();
        instances.forEach(CompletableFuture::join);

        assertThat(old.history()).doesNotHaveDuplicates().noneMatch(row -> row.contains("state_transfer"));
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
