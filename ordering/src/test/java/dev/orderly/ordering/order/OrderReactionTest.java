package dev.orderly.ordering.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.ordering.Database;
import dev.orderly.ordering.Shop;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OrderReactionTest {

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = Shop.open();
    }

    private void reservationBecomes(UUID orderId, ReservationState.Status status) {
        Topics.publish(
                ReservationState.TOPIC,
                Samples.reservation(orderId, shop.customer().id(), status));
    }

    private void shipmentBecomes(UUID orderId, ShipmentState.Status status) {
        Topics.publish(
                ShipmentState.TOPIC, Samples.shipment(orderId, shop.customer().id(), status));
    }

    private void invoiceBecomes(UUID orderId, InvoiceState.Status status) {
        Topics.publish(
                InvoiceState.TOPIC, Samples.invoice(orderId, shop.customer().id(), status));
    }

    private void awaitPublished(UUID orderId, OrderStatus status) {
        await().untilAsserted(
                        () -> assertThat(Database.published(orderId, "status")).isEqualTo(status.name()));
    }

    @Test
    void anOrderFollowsItsReservationItsParcelAndItsInvoice() {
        UUID id = shop.placed();

        reservationBecomes(id, ReservationState.Status.RESERVED);
        awaitPublished(id, OrderStatus.CONFIRMED);
        shipmentBecomes(id, ShipmentState.Status.DISPATCHED);
        awaitPublished(id, OrderStatus.SHIPPED);
        invoiceBecomes(id, InvoiceState.Status.ISSUED);
        shipmentBecomes(id, ShipmentState.Status.DELIVERED);
        awaitPublished(id, OrderStatus.COMPLETED);

        shop.asCustomer()
                .get("/orders/" + id + "/history")
                .then()
                .body("items.status", contains("DRAFT", "PLACED", "CONFIRMED", "SHIPPED", "COMPLETED"));
        assertThat(Database.publishedVersion(id)).hasValue(3L);
    }

    @Test
    void aRejectedReservationRejectsTheOrder() {
        UUID id = shop.placed();

        Topics.publish(
                ReservationState.TOPIC,
                Samples.rejection(
                        id,
                        shop.customer().id(),
                        new ReservationState.Shortage(shop.kettle().id(), 2, 1, "not enough in stock")));

        awaitPublished(id, OrderStatus.REJECTED);
        shop.asCustomer()
                .get("/orders/" + id)
                .then()
                .body("reason", equalTo("Kettle: not enough in stock (2 requested, 1 available)"));
    }

    @Test
    void aCancelIsGrantedWhileTheParcelIsStillThere() {
        UUID id = shop.placed();
        reservationBecomes(id, ReservationState.Status.RESERVED);
        awaitPublished(id, OrderStatus.CONFIRMED);

        shop.asCustomer()
                .body(Map.of("reason", "changed my mind"))
                .post("/orders/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCEL_REQUESTED"));
        shipmentBecomes(id, ShipmentState.Status.CANCELLED);

        awaitPublished(id, OrderStatus.CANCELLED);
        assertThat(Database.published(id, "reason")).isEqualTo("changed my mind");
    }

    @Test
    void aCancelIsDeclinedOnceTheParcelHasLeft() {
        UUID id = shop.placed();
        reservationBecomes(id, ReservationState.Status.RESERVED);
        awaitPublished(id, OrderStatus.CONFIRMED);

        shop.asCustomer().post("/orders/" + id + "/cancel").then().statusCode(200);
        shipmentBecomes(id, ShipmentState.Status.DISPATCHED);

        awaitPublished(id, OrderStatus.SHIPPED);
        assertThat(Database.published(id, "cancelDeclined")).isEqualTo("true");
        shop.asCustomer().post("/orders/" + id + "/cancel").then().statusCode(409);
    }

    @Test
    void whatArrivesBeforeTheReservationIsNotForgotten() {
        UUID id = shop.placed();

        Shop.announce(InvoiceState.TOPIC, Samples.invoice(id, shop.customer().id(), InvoiceState.Status.PAID));
        Shop.announce(ShipmentState.TOPIC, Samples.shipment(id, shop.customer().id(), ShipmentState.Status.DELIVERED));
        assertThat(shop.statusOf(id)).isEqualTo("PLACED");
        reservationBecomes(id, ReservationState.Status.CONSUMED);

        awaitPublished(id, OrderStatus.COMPLETED);
        assertThat(Database.publishedVersion(id)).hasValue(1L);
    }

    @Test
    void topicsThatDecideAboutTheSameOrdersAtOnceNeverDecidePastEachOther() {
        List<UUID> ids = IntStream.range(0, 10).mapToObj(nr -> shop.placed()).toList();

        CompletableFuture.allOf(ids.stream()
                        .flatMap(id -> Stream.<Runnable>of(
                                () -> reservationBecomes(id, ReservationState.Status.CONSUMED),
                                () -> shipmentBecomes(id, ShipmentState.Status.DELIVERED),
                                () -> invoiceBecomes(id, InvoiceState.Status.ISSUED)))
                        .map(change -> CompletableFuture.runAsync(change, Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();

        ids.forEach(id -> awaitPublished(id, OrderStatus.COMPLETED));
        assertThat(ids)
                .allSatisfy(id -> assertThat(
                                Database.column("select status from order_history where order_id = ? order by id", id))
                        .containsExactly("DRAFT", "PLACED", "CONFIRMED", "SHIPPED", "COMPLETED"));
    }

    @Test
    void theDraftsOfACustomerWhoLeavesAreDeleted() {
        UUID draft = shop.draft();
        UUID placed = shop.placed();

        Shop.announce(CustomerState.TOPIC, Samples.withStatus(shop.customer(), CustomerState.Status.ERASING));

        assertThat(Database.column("select status from orders where id in (?, ?)", draft, placed))
                .containsExactly("PLACED");
        shop.asCustomer()
                .body(Map.of("items", List.of()))
                .post("/orders")
                .then()
                .statusCode(409);
    }

    @Test
    void theDraftsOfACustomerWhoIsGoneAreDeletedEvenIfNothingElseWasSeen() {
        UUID draft = shop.draft();

        Topics.publishTombstone(
                CustomerState.TOPIC, shop.customer().id(), shop.customer().version() + 1);

        await().untilAsserted(() -> assertThat(Database.column("select status from orders where id = ?", draft))
                .isEmpty());
    }
}
