package dev.orderly.shipping.shipment.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.fixtures.States;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.fixtures.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;

/** A test's own customer with one order, as the other services would publish them. */
final class Scene {

    final UUID customerId = UUID.randomUUID();
    final UUID orderId = UUID.randomUUID();
    final String user = customerId.toString();

    private long customerVersion;
    private long orderVersion;

    Scene() {
        Topics.publish(CustomerState.TOPIC, States.customer(customerId, customerVersion++, user));
    }

    void customerBecomes(CustomerState.Status status) {
        CustomerState customer = States.customer(customerId, customerVersion++, user);
        Topics.publish(
                CustomerState.TOPIC,
                new CustomerState(
                        customer.id(),
                        customer.version(),
                        customer.subject(),
                        status,
                        customer.name(),
                        customer.email(),
                        customer.phone(),
                        customer.billingAddress(),
                        customer.shippingAddress()));
    }

    void orderBecomes(OrderState.Status status) {
        Topics.publish(OrderState.TOPIC, States.order(orderId, orderVersion++, customerId, status));
    }

    /** Confirms the order and waits for its shipment. */
    Scene withShipment() {
        orderBecomes(OrderState.Status.CONFIRMED);
        eventually(() -> read().then().statusCode(200));
        return this;
    }

    Response read() {
        return as(Roles.DISPATCHER).get("/shipments/{id}", orderId);
    }

    String status() {
        return read().jsonPath().getString("status");
    }

    Response dispatch() {
        return as(Roles.DISPATCHER)
                .body("{\"carrier\": \"Blue Van\", \"trackingNumber\": \"BV 1\"}")
                .post("/shipments/{id}/dispatch", orderId);
    }

    Response deliver() {
        return as(Roles.DISPATCHER).post("/shipments/{id}/deliver", orderId);
    }

    RequestSpecification asCustomer() {
        return given().auth().oauth2(Tokens.of(user, Roles.CUSTOMER)).contentType(ContentType.JSON);
    }

    static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of("somebody", roles)).contentType(ContentType.JSON);
    }

    static void eventually(ThrowingRunnable assertion) {
        await().untilAsserted(assertion);
    }
}
