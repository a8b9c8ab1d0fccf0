package dev.orderly.shipping.shipment.web;

import static dev.orderly.shipping.shipment.web.Scene.as;
import static dev.orderly.shipping.shipment.web.Scene.eventually;
import static dev.orderly.statetransfer.fixtures.Transactions.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.orderly.contracts.Money;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.Roles;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.States;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ShipmentsTest {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private final Scene scene = new Scene();

    @Test
    void aConfirmedOrderIsShippedAndDelivered() {
        scene.withShipment();
        scene.read().then().header("ETag", "\"0\"").body("status", equalTo("PENDING"));

        scene.dispatch()
                .then()
                .statusCode(200)
                .header("Orderly-Version", "shipment/" + scene.orderId + "@1")
                .body("carrier", equalTo("Blue Van"))
                .body("dispatchedAt", notNullValue());
        scene.deliver().then().statusCode(200).header("ETag", "\"2\"").body("status", equalTo("DELIVERED"));

        eventually(() -> assertThat(Topics.read(ShipmentState.TOPIC, scene.orderId))
                .last()
                .extracting(message -> new String(message.value(), StandardCharsets.UTF_8))
                .asString()
                .contains("DELIVERED", "BV 1", scene.customerId.toString()));
    }

    @Test
    void aShipmentIsShownWithWhatTheOthersSaid() {
        OrderState.Line line = States.order(scene.orderId, 0, scene.customerId, OrderState.Status.PLACED)
                .lines()
                .getFirst();
        Topics.publish(
                ProductState.TOPIC,
                new ProductState(
                        line.productId(),
                        0,
                        line.sku(),
                        "Teapot",
                        "Holds two cups",
                        "kitchen",
                        Money.of("12.50", "EUR"),
                        ProductState.Status.ACTIVE));
        scene.withShipment();
        eventually(() -> scene.asCustomer()
                .get("/shipments/{id}", scene.orderId)
                .then()
                .statusCode(200)
                .header("Orderly-Replica-Age", containsString("="))
                .body("customerName", equalTo("Kari Nordmann"))
                .body("shippingAddress.city", equalTo("Oslo"))
                .body("lines.quantity", contains(2))
                .body("lines.description", contains("Holds two cups")));
    }

    @Test
    void aCancelRequestBeforeDispatchWins() {
        scene.withShipment();
        scene.orderBecomes(OrderState.Status.CANCEL_REQUESTED);
        eventually(() -> assertThat(scene.status()).isEqualTo("CANCELLED"));
        scene.dispatch()
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:orderly:problem:shipment-order-cancelled"));
    }

    @Test
    void aCancelRequestThatIsSeenFirstIsAnswered() {
        scene.orderBecomes(OrderState.Status.CANCEL_REQUESTED);
        eventually(() -> assertThat(scene.status()).isEqualTo("CANCELLED"));
    }

    @Test
    void aCancelRequestAfterDispatchChangesNothing() {
        scene.withShipment();
        scene.dispatch().then().statusCode(200);
        scene.orderBecomes(OrderState.Status.CANCEL_REQUESTED);
        awaitOrder(OrderState.Status.CANCEL_REQUESTED);
        assertThat(scene.status()).isEqualTo("DISPATCHED");
        assertThat(rows("select reason from dead_letter")).isEmpty();
    }

    @RepeatedTest(5)
    void dispatchingAndCancellingNeverBothSucceed() {
        scene.withShipment();
        CompletableFuture<Response> dispatching =
                CompletableFuture.supplyAsync(scene::dispatch, Thread::startVirtualThread);
        scene.orderBecomes(OrderState.Status.CANCEL_REQUESTED);
        int answer = dispatching.join().statusCode();
        awaitOrder(OrderState.Status.CANCEL_REQUESTED);
        assertThat(answer + " " + scene.status()).isIn("200 DISPATCHED", "409 CANCELLED");
    }

    private void awaitOrder(OrderState.Status status) {
        eventually(() -> assertThat(rows("select status from replica_order where key = $1", scene.orderId))
                .containsExactly(new Object[] {status.name()}));
    }

    @Test
    void repeatingADispatchRepeatsItsAnswer() {
        scene.withShipment();
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            as(Roles.DISPATCHER)
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"0\"")
                    .body("{\"carrier\": \"Blue Van\", \"trackingNumber\": \"BV 1\"}")
                    .post("/shipments/{id}/dispatch", scene.orderId)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
        scene.dispatch().then().statusCode(409).body("type", equalTo("urn:orderly:problem:shipment-status-forbids"));
    }

    @Test
    void aStaleDispatchIsRefused() {
        scene.withShipment();
        as(Roles.DISPATCHER)
                .header("If-Match", "\"7\"")
                .body("{\"carrier\": \"Blue Van\", \"trackingNumber\": \"BV 1\"}")
                .post("/shipments/{id}/dispatch", scene.orderId)
                .then()
                .statusCode(412);
        assertThat(scene.status()).isEqualTo("PENDING");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  '',        stock-keeper accountant operator",
        "GET,  /x,        stock-keeper accountant operator",
        "POST, /x/dispatch, customer clerk stock-keeper accountant operator",
        "POST, /x/deliver,  customer clerk stock-keeper accountant operator",
    })
    void othersMayNot(Method method, String path, String roles) {
        String url = "/shipments" + path.replace("x", NOBODY);
        as(roles.split(" ")).request(method, url).then().statusCode(403);
        given().contentType(ContentType.JSON).request(method, url).then().statusCode(401);
    }

    @Test
    void anUnknownShipmentIsNotFound() {
        Scene nobody = new Scene();
        nobody.read().then().statusCode(404).contentType("application/problem+json");
        nobody.dispatch().then().statusCode(404);
        nobody.deliver().then().statusCode(404);
        as(Roles.DISPATCHER).get("/shipments/everything").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"carrier\": \" \", \"trackingNumber\": \"1\"}",
                "{\"carrier\": \"Blue\\u0000Van\", \"trackingNumber\": \"1\"}",
                "{\"carrier\": \"Blue Van\", \"trackingNumber\": [1]}",
                "{\"carrier\": \"Blue Van\", \"trackingNumber\": \"1\", \"weight\": 3}",
            })
    void aDispatchThatMakesNoSenseIsRefused(String body) {
        as(Roles.DISPATCHER)
                .body(body)
                .post("/shipments/{id}/dispatch", NOBODY)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
