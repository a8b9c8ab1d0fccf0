package dev.orderly.serviceapi.operations;

import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import dev.orderly.contracts.Roles;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetopics.Headers;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.example.Parcel;
import dev.orderly.statetransfer.example.Parcels;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RepublishingTest {

    private static final String STATES = "/states/" + ShipmentState.TOPIC.name();

    @Inject
    Parcels parcels;

    @Test
    void everythingIsSentAgainOnDemandAndTheProgressShows() {
        UUID id = sent();
        int before = versions(id).size();

        String progress = operator()
                .contentType(ContentType.JSON)
                .post(STATES + "/republish")
                .then()
                .statusCode(202)
                .body("total", greaterThan(0))
                .extract()
                .header("Location");

        await().untilAsserted(
                        () -> operator().get(progress).then().statusCode(200).body("finishedAt", notNullValue()));
        await().until(() -> versions(id).size() > before);
        assertThat(versions(id)).containsOnly("0");
        operator()
                .get(STATES + "/republish")
                .then()
                .statusCode(200)
                .body("topic", everyItem(equalTo("shipping.shipment.v1")));
    }

    @Test
    void whatAFormerProcessLeftUndoneIsGoneOnWithWhereItWas() {
        List<UUID> keys = Stream.generate(this::sent)
                .limit(3)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        List<Integer> before = keys.stream().map(key -> versions(key).size()).toList();

        inTransaction(() -> Sql.update(
                "insert into republishing (topic, keys, total, marked, last_key) values ($1, $2, 3, 1, $3)",
                ShipmentState.TOPIC.name(),
                keys.toArray(UUID[]::new),
                keys.getFirst()));

        await().until(() -> versions(keys.get(1)).size() > before.get(1));
        await().until(() -> versions(keys.get(2)).size() > before.get(2));
        assertThat(versions(keys.getFirst())).hasSize(before.getFirst());
    }

    @Test
    void aKeyThatWasNeverPublishedGetsATombstoneThatAnyStateReplaces() {
        UUID id = UUID.randomUUID();

        service()
                .contentType(ContentType.JSON)
                .body(Map.of("keys", List.of(id)))
                .post(STATES + "/republish")
                .then()
                .statusCode(202);
        await().until(() -> versions(id).contains("-1"));
        save(id);

        await().untilAsserted(() -> assertThat(rows("select version, deleted from replica_shipment where key = $1", id))
                .containsExactly(new Object[] {0L, false}));
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Roles.OPERATOR));
    }

    private static RequestSpecification service() {
        return given().auth().oauth2(Tokens.ofService("customers"));
    }

    private UUID sent() {
        UUID id = UUID.randomUUID();
        save(id);
        await().until(() -> !versions(id).isEmpty());
        await().until(() ->
                rows("select 1 from outbox_dirty where key = $1", id).isEmpty());
        return id;
    }

    private void save(UUID id) {
        inTransaction(() -> parcels.save(new Parcel(id, UUID.randomUUID(), true)));
    }

    private static List<String> versions(UUID id) {
        return Topics.read(ShipmentState.TOPIC, id).stream()
                .map(RepublishingTest::version)
                .toList();
    }

    private static String version(ConsumerRecord<?, ?> message) {
        return new String(message.headers().lastHeader(Headers.ENTITY_VERSION).value(), StandardCharsets.UTF_8);
    }
}
