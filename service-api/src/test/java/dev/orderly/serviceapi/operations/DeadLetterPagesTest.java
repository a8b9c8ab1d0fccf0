package dev.orderly.serviceapi.operations;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DeadLetterPagesTest {

    private final String topic = "topic-" + UUID.randomUUID();

    /** All with the same timestamp; the first is the newest. */
    private void putAside(int from, int to) {
        inTransaction(() -> Sql.update("""
                insert into dead_letter (id, topic, partition, "offset", headers, reason, failed_at)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $1, 0, n, '{}', 'for a test',
                       '2026-01-01T00:00:00.123456Z'
                  from generate_series($2::int, $3::int) n
                """, topic, from, to));
    }

    private static Response get(String link) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("somebody", Roles.OPERATOR))
                .get("/dead-letters" + link);
    }

    private ValidatableResponse page(String link) {
        return get(link).then().statusCode(200);
    }

    @Test
    void whatArrivesBetweenTwoPagesNeitherDoublesNorHidesAnything() {
        putAside(1, 5);
        ValidatableResponse first = page("?topic=%s&size=2&page=0".formatted(topic))
                .body("items.offset", contains(5, 4))
                .body("total", equalTo(5))
                .body("previous", nullValue());
        String next = first.extract().path("next");
        first.header("Link", equalTo("<%s>; rel=\"next\"".formatted(next)));
        assertThat(next).startsWith("?topic=%s&size=2&cursor=".formatted(topic));

        putAside(6, 8);
        ValidatableResponse second = page(next).body("items.offset", contains(3, 2));
        page(second.extract().path("next")).body("items.offset", contains(1)).body("next", nullValue());

        String previous = second.extract().path("previous");
        ValidatableResponse again = page(previous).body("items.offset", contains(5, 4));
        page(again.extract().path("previous"))
                .body("items.offset", contains(7, 6))
                .body("items.size()", equalTo(2));
    }

    @Test
    void aPageThatIsCountedLeadsToTheNext() {
        putAside(11, 15);
        String next = page("?topic=%s&size=2&page=1".formatted(topic))
                .body("items.offset", contains(13, 12))
                .extract()
                .path("next");
        page(next).body("items.offset", contains(11));
        page("?topic=%s&size=2&page=9".formatted(topic)).body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "!",
                // of another version, of another list, and of this list with invalid values
                "MgBuZXdlc3QAYWZ0ZXIAMQAy",
                "MQBieV9uYW1lAGFmdGVyAEEAMDAwMDAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx",
                "MQBuZXdlc3QAYWZ0ZXIAMQAy"
            })
    void aCursorThatWasNeverGivenOutIsRefused(String cursor) {
        get("?cursor=" + cursor).then().statusCode(400).body("type", endsWith(":cursor-invalid"));
    }
}
