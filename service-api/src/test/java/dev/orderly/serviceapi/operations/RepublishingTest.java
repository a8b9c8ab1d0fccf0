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
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RepublishingTest {

    private static final String STATES = "/states/" + ShipmentState.TOPIC.name();

    @Test
    void everythingIsSentAgainOnDemandAndTheProgressShows() {
        UUID id = SentParcel.create();
        int before = SentParcel.versions(id).size();

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
        await().until(() -> SentParcel.versions(id).size() > before);
        assertThat(SentParcel.versions(id)).containsOnly(0L);
        operator()
                .get(STATES + "/republish")
                .then()
                .statusCode(200)
                .body("topic", everyItem(equalTo("shipping.shipment.v1")));
    }

    @Test
    void whatAFormerProcessLeftUndoneIsGoneOnWithWhereItWas() {
        List<UUID> keys = Stream.generate(SentParcel::create)
                .limit(3)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        List<Integer> before =
                keys.stream().map(key -> SentParcel.versions(key).size()).toList();

        inTransaction(() -> Sql.update(
                "insert into republishing (topic, keys, total, marked, last_key) values ($1, $2, 3, 1, $3)",
                ShipmentState.TOPIC.name(),
                keys.toArray(UUID[]::new),
                keys.getFirst()));

        await().until(() -> SentParcel.versions(keys.get(1)).size() > before.get(1));
        await().until(() -> SentParcel.versions(keys.get(2)).size() > before.get(2));
        assertThat(SentParcel.versions(keys.getFirst())).hasSize(before.getFirst());
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
        await().until(() -> SentParcel.versions(id).contains(-1L));
        SentParcel.save(id);

        await().untilAsserted(() -> assertThat(rows("select version, deleted from replica_shipment where key = $1", id))
                .containsExactly(new Object[] {0L, false}));
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Roles.OPERATOR));
    }

    private static RequestSpecification service() {
        return given().auth().oauth2(Tokens.ofService("customers"));
    }
}
