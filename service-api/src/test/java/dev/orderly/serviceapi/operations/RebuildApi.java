package dev.orderly.serviceapi.operations;

import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.Roles;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Requests of an operator who rebuilds a replica. */
final class RebuildApi {

    private static final String LITTER =
            "select tablename::text from pg_tables where tablename ~ '^replica_(customer|order)_'";

    static ValidatableResponse post(StateTopic<?> topic) {
        return given().auth()
                .oauth2(Tokens.of("operator", Roles.OPERATOR))
                .post("/replicas/" + topic.name() + "/rebuild")
                .then();
    }

    static JsonPath view(StateTopic<?> topic) {
        return given().auth()
                .oauth2(Tokens.of("operator", Roles.OPERATOR))
                .get("/replicas/" + topic.name())
                .jsonPath();
    }

    /** The rebuild after it has ended. */
    static JsonPath ended(StateTopic<?> topic) {
        return await().until(() -> view(topic), seen -> seen.getString("rebuild.endedAt") != null);
    }

    /** The tables of a rebuild that nobody has dropped. */
    static List<Object[]> leftovers() {
        return rows(LITTER);
    }

    private RebuildApi() {}
}
