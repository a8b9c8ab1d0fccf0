package dev.orderly.statetransfer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class MigratingTest {

    private static final String SCHEMA = "migrating_test";

    private int attempts;

    @AfterEach
    void dropSchema() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        datasource("jdbc.url"), datasource("username"), datasource("password"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists %s cascade".formatted(SCHEMA));
        }
    }

    @Test
    void aSessionThatEndsInTheMiddleIsNotTheEnd() {
        Flyway flyway = before("select pg_terminate_backend(pg_backend_pid())");

        Migrating.migrate(flyway);

        assertThat(attempts).isEqualTo(2);
        assertThat(flyway.info().current().getState().isApplied()).isTrue();
    }

    @Test
    void aMistakeIsPassedOn() {
        assertThatThrownBy(() -> Migrating.migrate(before("select no_such_column")))
                .isInstanceOf(FlywayException.class);
        assertThat(attempts).isEqualTo(1);
    }

    /**
     * The mechanism's migrations, with a statement before those of the first attempt; on connections of its own, because
     * this service has started already and uses its pool.
     */
    private Flyway before(String sql) {
        return Flyway.configure()
                .dataSource(datasource("jdbc.url"), datasource("username"), datasource("password"))
                .locations("db/state-transfer")
                .schemas(SCHEMA)
                .callbacks(new BaseCallback() {
                    @Override
                    public boolean supports(Event event, Context context) {
                        return event == Event.BEFORE_MIGRATE;
                    }

                    @Override
                    public void handle(Event event, Context context) {
                        attempts++;
                        if (attempts == 1) {
                            run(context, sql);
                        }
                    }
                })
                .load();
    }

    private static String datasource(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    private static void run(Context context, String sql) {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new FlywayException(e);
        }
    }
}
