package dev.orderly.stories;

import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.stories.fixtures.Checkout;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Weekly;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A developer clones the sources, runs a service in development mode together with the others, and changes it. */
@Isolated
@Weekly
@ExtendWith(RunningOrderly.class)
class DevelopingStory {

    private static final String GREETING = "ordering/src/main/java/dev/orderly/ordering/Greeting.java";
    private static final String PROPERTIES = "ordering/src/main/resources/application.properties";
    private static final String MIGRATION = "ordering/src/main/resources/db/migration/V9999__greeting.sql";

    private final Person customer = Person.called("customer");

    /** Without the new migration. */
    @AfterEach
    void theBuiltOneIsBack() throws SQLException {
        change("drop table if exists greeting");
        change("delete from flyway_schema_history where version = '9999'");
        orderly("start", "ordering");
    }

    @Test
    void whatIsChangedShowsWithTheNextRequest(@TempDir Path directory)
            throws IOException, InterruptedException, SQLException {
        try (Checkout checkout = Checkout.in(directory)) {
            checkout.develop("ordering");

            checkout.write(GREETING, greetingOf("\"hello\""));
            await("a new class with an endpoint").ignoreExceptions().until(() -> greeted("hello"));

            checkout.write(GREETING, greetingOf("1"));
            await("the compiler's error").until(() -> greet().statusCode() == 500);
            assertThat(checkout.printed()).contains("incompatible types");

            checkout.write(GREETING, greetingOf("\"good morning\""));
            await("a changed line").ignoreExceptions().until(() -> greeted("good morning"));

            checkout.write(PROPERTIES, checkout.read(PROPERTIES) + "quarkus.http.header.Greeting.value=polite\n");
            await("a changed property").ignoreExceptions().until(() -> "polite".equals(greet().header("Greeting")));

            checkout.write(MIGRATION, "create table greeting ();");
            await("a new migration").ignoreExceptions().until(() -> greeted("good morning") && isMigrated());
        }
        theBuiltOneIsBack();
        assertThat(greet().statusCode()).isEqualTo(404);
        customer.get("ordering", "/catalogue").statusCode(200);
    }

    private static String greetingOf(String word) {
        return """
                package dev.orderly.ordering;

                import jakarta.annotation.security.PermitAll;
                import jakarta.ws.rs.GET;
                import jakarta.ws.rs.Path;

                /** A new class. */
                @Path("/greeting")
                @PermitAll
                public class Greeting {

                    @GET
                    public String greet() {
                        return %s;
                    }
                }
                """.formatted(word);
    }

    private Response greet() {
        return customer.get("ordering", "/greeting").extract().response();
    }

    private boolean greeted(String word) {
        return greet().asString().equals(word);
    }

    private static boolean isMigrated() throws SQLException {
        try (Connection ordering = RunningOrderly.database("ordering");
                Statement query = ordering.createStatement()) {
            return query.executeQuery("select from pg_tables where tablename = 'greeting'")
                    .next();
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection ordering = RunningOrderly.database("ordering");
                Statement update = ordering.createStatement()) {
            update.execute(sql);
        }
    }
}
