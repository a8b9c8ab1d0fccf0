package dev.orderly.serviceapi.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.orderly.contracts.Roles;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.OtherInstance;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class StatesTest {

    private static final String STATES = "/states/" + ShipmentState.TOPIC.name();

    @Inject
    MeterRegistry meters;

    @Test
    void theOutboxIsInSight() {
        SentParcel.create();

        await().untilAsserted(() -> operator()
                .get("/states")
                .then()
                .statusCode(200)
                .body("find { it.topic == 'shipping.shipment.v1' }.rows", greaterThan(0))
                .body("find { it.topic == 'shipping.shipment.v1' }.dirty", equalTo(0))
                .body("find { it.topic == 'shipping.shipment.v1' }.oldestUnsentAge", equalTo(0f))
                .body("find { it.topic == 'shipping.shipment.v1' }.sent", greaterThan(0))
                .body("find { it.topic == 'shipping.shipment.v1' }.instance", equalTo("1"))
                .body("find { it.topic == 'shipping.shipment.v1' }.leader", equalTo("1")));
        await().untilAsserted(() -> {
            assertThat(gauge("state.transfer.outbox.dirty")).isZero();
            assertThat(gauge("state.transfer.outbox.age")).isZero();
            assertThat(gauge("state.transfer.outbox.send.rate")).isNotNegative();
            assertThat(meters.get("state.transfer.outbox.sent")
                            .tag("topic", "shipping.shipment.v1")
                            .functionCounter()
                            .count())
                    .isPositive();
            assertThat(meters.get("state.transfer.leader").gauge().value()).isEqualTo(1);
        });
    }

    @Test
    void aFollowerTellsWhoLeadsAndWhatWaits() throws Throwable {
        OtherInstance.leading(() -> {
            SentParcel.save(UUID.randomUUID());

            await().untilAsserted(() -> operator()
                    .get("/states")
                    .then()
                    .statusCode(200)
                    .body("find { it.topic == 'shipping.shipment.v1' }.dirty", equalTo(1))
                    .body("find { it.topic == 'shipping.shipment.v1' }.oldestUnsentAge", greaterThan(0f))
                    .body("find { it.topic == 'shipping.shipment.v1' }.sendRate", equalTo(0f))
                    .body("find { it.topic == 'shipping.shipment.v1' }.instance", equalTo("1"))
                    .body("find { it.topic == 'shipping.shipment.v1' }.leader", equalTo(OtherInstance.NAME)));
            await().untilAsserted(() -> {
                assertThat(gauge("state.transfer.outbox.dirty")).isEqualTo(1);
                assertThat(gauge("state.transfer.outbox.age")).isPositive();
                assertThat(gauge("state.transfer.outbox.send.rate")).isZero();
                assertThat(meters.get("state.transfer.leader").gauge().value()).isZero();
            });
        });

        await().untilAsserted(() -> operator()
                .get("/states")
                .then()
                .body("find { it.topic == 'shipping.shipment.v1' }.dirty", equalTo(0))
                .body("find { it.topic == 'shipping.shipment.v1' }.leader", equalTo("1")));
        await().untilAsserted(() ->
                assertThat(meters.get("state.transfer.leader").gauge().value()).isEqualTo(1));
    }

    @Test
    void theRowsOfABucketAreListedWithVersionAndHash() {
        UUID id = SentParcel.create();

        service()
                .queryParam("bucket", id.toString().substring(33))
                .get(STATES + "/digest")
                .then()
                .statusCode(200)
                .body("rows.key", hasItem(id.toString()))
                .body("rows.find { it.key == '" + id + "' }.version", equalTo(0))
                .body("rows.find { it.key == '" + id + "' }.hash", notNullValue());
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        operator().queryParam("bucket", "xyz").get(STATES + "/digest").then().statusCode(400);
        operator().get("/states/billing.invoice.v1/digest").then().statusCode(404);
        operator()
                .contentType(ContentType.JSON)
                .post("/states/billing.invoice.v1/republish")
                .then()
                .statusCode(404);
        operator().get(STATES + "/republish/999999").then().statusCode(404);
        operator()
                .contentType(ContentType.JSON)
                .body("{\"keys\": []}")
                .post(STATES + "/republish")
                .then()
                .statusCode(400);
        operator()
                .contentType(ContentType.JSON)
                .body("{\"keys\": [null]}")
                .post(STATES + "/republish")
                .then()
                .statusCode(400);
    }

    @Test
    void aServiceMayAskForDigestsAndStatesAndNothingElse() {
        service().get(STATES + "/digest").then().statusCode(200);
        service().get("/states").then().statusCode(403);
        service().get(STATES + "/republish").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of("clerk", Roles.CLERK))
                .get(STATES + "/digest")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Roles.OPERATOR));
    }

    private static RequestSpecification service() {
        return given().auth().oauth2(Tokens.ofService("customers"));
    }

    private double gauge(String name) {
        return meters.get(name).tag("topic", ShipmentState.TOPIC.name()).gauge().value();
    }
}
