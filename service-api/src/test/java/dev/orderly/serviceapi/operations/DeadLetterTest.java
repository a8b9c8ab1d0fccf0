package dev.orderly.serviceapi.operations;

import static dev.orderly.statetransfer.fixtures.States.customer;
import static dev.orderly.statetransfer.fixtures.States.order;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.deadletter.DeadLetters;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.fixtures.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DeadLetterTest {

    private static final String TOPIC = CustomerState.TOPIC.name();

    @Inject
    DeadLetters letters;

    @Inject
    MeterRegistry meters;

    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "[]",
                "null",
                "{\"id\": \"ID\", \"status\": \"ACTIVE\"}",
                "{\"id\": \"ID\", \"version\": \"one\", \"status\": \"ACTIVE\"}",
                "{\"id\": \"ID\", \"version\": 0, \"status\": {\"is\": \"ACTIVE\"}}",
                "{\"id\": \"00000000-0000-0000-0000-000000000001\", \"version\": 0, \"status\": \"ACTIVE\"}",
                "{\"id\": \"ID\", \"version\": 5, \"status\": \"ACTIVE\"}",
                "{\"id\": \"ID\", \"version\": 0, \"status\": \"ACTIVE\", \"name\": \"zero \\u0000 byte\"}"
            })
    void aRecordThatNobodyCanApplyIsPutAsideAndTheNextOfItsKeyOvertakesIt(String value) {
        Topics.send(TOPIC, id, 0, bytes(value.replace("ID", id.toString())));
        String letter = letterOf(id);
        get(letter).body("status", equalTo("OPEN")).body("value.text", equalTo(value.replace("ID", id.toString())));

        Topics.publish(CustomerState.TOPIC, customer(id, 1, "kari"));

        await().untilAsserted(() -> get(letter).body("status", equalTo("OVERTAKEN")));
        assertThat(rows("select version from replica_customer where key = $1", id))
                .containsExactly(new Object[] {1L});
    }

    @Test
    void bytesThatAreNoTextAreShownInBase64() {
        Topics.send(TOPIC, id, 0, new byte[] {(byte) 0xff, 0});

        get(letterOf(id))
                .body("key.text", equalTo(id.toString()))
                .body("value.base64", equalTo("/wA="))
                .body("reason", containsString("Not UTF-8"))
                .body("headers.ce_entityversion", equalTo("0"));
    }

    @Test
    void recordsWithoutAKeyOrWithAnotherStopNothing() {
        Topics.sendBytes(TOPIC, null, bytes("{}"));
        Topics.sendBytes(TOPIC, bytes("no UUID " + id), bytes("{}"));
        Topics.sendBytes(TOPIC, bytes(id.toString()), null);

        assertThat(reasonOf(bytes("no UUID " + id))).contains("The key is no UUID");
        assertThat(reasonOf(bytes(id.toString()))).contains("A tombstone without ce_entityversion");
        await().until(() -> !rows("select 1 from dead_letter where topic = $1 and key is null", TOPIC)
                .isEmpty());
        Topics.publish(CustomerState.TOPIC, customer(id, 0, "kari"));
        await().untilAsserted(() -> assertThat(rows("select version from replica_customer where key = $1", id))
                .hasSize(1));
    }

    @Test
    void aHugeRecordIsPutAsideWhole() {
        byte[] huge = bytes("x".repeat(900_000));
        Topics.send(TOPIC, id, 0, huge);

        get(letterOf(id)).body("size", equalTo(huge.length));
    }

    @Test
    void aDecisionThatFailedIsMadeWhenTheRecordIsRedriven() {
        UUID customer = UUID.randomUUID();
        Topics.publish(CustomerState.TOPIC, customer(customer, 0, "kari"));
        await().until(() ->
                !rows("select 1 from replica_customer where key = $1", customer).isEmpty());
        change("alter table parcel add constraint fault check (id <> '%s')".formatted(id));
        Topics.publish(OrderState.TOPIC, order(id, 1, customer, OrderState.Status.CONFIRMED));
        String letter = letterOf(id);

        post(letter + "/redrive")
                .statusCode(409)
                .body("type", equalTo("urn:orderly:problem:redrive-failed"))
                .body("detail", containsString("violates check constraint"));
        get(letter).body("status", equalTo("OPEN"));
        change("alter table parcel drop constraint fault");
        post(letter + "/redrive").statusCode(200).body("topic", equalTo("ordering.order.v1"));

        assertThat(rows("select 1 from parcel where id = $1", id)).hasSize(1);
        asOperator().get(letter).then().statusCode(404);
    }

    @Test
    void aRecordThatPostgresqlRefusesIsRefusedAgain() {
        Topics.send(TOPIC, id, 0, bytes("""
                {"id": "%s", "version": 0, "status": "ACTIVE", "nickname": "zero \\u0000 byte"}""".formatted(id)));
        String letter = letterOf(id);

        post(letter + "/redrive").statusCode(409).body("detail", containsString("Unicode escape"));

        get(letter);
    }

    @Test
    void aDiscardedLetterIsGone() {
        Topics.send(TOPIC, id, 0, bytes("not JSON"));
        String letter = letterOf(id);

        post(letter + "/discard").statusCode(200).body("value.text", equalTo("not JSON"));

        asOperator().get(letter).then().statusCode(404);
        post(letter + "/discard").statusCode(404);
        post(letter + "/redrive").statusCode(404);
    }

    @Test
    void lettersAreListedByTopicAndCounted() {
        Topics.send(TOPIC, id, 0, bytes("not JSON"));
        String letter = letterOf(id);

        asOperator()
                .get("/dead-letters?size=1&topic=" + TOPIC)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(letter.substring("/dead-letters/".length())))
                .body("items[0].value", nullValue())
                .body("items.size()", equalTo(1))
                .body("total", greaterThanOrEqualTo(1));
        asOperator()
                .get("/dead-letters?topic=nobodys.topic.v1")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        await().until(() -> meters.find("state.transfer.dead.letters.open").tag("topic", TOPIC).gauges().stream()
                .anyMatch(gauge -> gauge.value() >= 1));
    }

    @Test
    void lettersAreKeptForALimitedTime() {
        Topics.send(TOPIC, id, 0, bytes("not JSON"));
        String letter = letterOf(id);
        change("update dead_letter set failed_at = failed_at - interval '29 days' where key = convert_to('%s', 'UTF8')"
                .formatted(id));

        inTransaction(() -> letters.deleteOlderThan(Duration.ofDays(30)));
        get(letter);
        inTransaction(() -> letters.deleteOlderThan(Duration.ofDays(28)));

        asOperator().get(letter).then().statusCode(404);
    }

    @Test
    void onlyOperatorsLookAndAct() {
        for (String path : List.of("/dead-letters", "/dead-letters/" + id)) {
            given().auth()
                    .oauth2(Tokens.of("clerk", Roles.CLERK))
                    .get(path)
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(Tokens.of("clerk", Roles.CLERK))
                .post("/dead-letters/" + id + "/redrive")
                .then()
                .statusCode(403);
    }

    private static String letterOf(UUID key) {
        return "/dead-letters/" + letterOf(bytes(key.toString()), "id");
    }

    private static String reasonOf(byte[] key) {
        return letterOf(key, "reason");
    }

    private static String letterOf(byte[] key, String column) {
        String query = "select %s::text from dead_letter where key = $1".formatted(column);
        return (String) await().until(() -> rows(query, Buffer.buffer(key)), found -> !found.isEmpty())
                .getFirst()[0];
    }

    private static ValidatableResponse get(String letter) {
        return asOperator().get(letter).then().statusCode(200);
    }

    private static ValidatableResponse post(String path) {
        return asOperator().post(path).then();
    }

    private static RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.of("operator", Roles.OPERATOR));
    }

    private static void change(String sql) {
        inTransaction(() -> Sql.update(sql));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
