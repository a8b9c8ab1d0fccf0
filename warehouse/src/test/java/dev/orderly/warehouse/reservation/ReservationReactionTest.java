package dev.orderly.warehouse.reservation;

import static dev.orderly.warehouse.Shelf.as;
import static dev.orderly.warehouse.Shelf.asCustomer;
import static dev.orderly.warehouse.Shelf.asStockKeeper;
import static dev.orderly.warehouse.reservation.Samples.NOW;
import static dev.orderly.warehouse.reservation.Samples.in;
import static dev.orderly.warehouse.reservation.Samples.line;
import static dev.orderly.warehouse.reservation.Samples.order;
import static dev.orderly.warehouse.reservation.Samples.shipment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.Roles;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.warehouse.Database;
import dev.orderly.warehouse.Shelf;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReservationReactionTest {

    private static OrderState announce(OrderState order) {
        return Topics.publish(OrderState.TOPIC, order);
    }

    private static void ship(OrderState order, ShipmentState.Status status) {
        Topics.publish(ShipmentState.TOPIC, shipment(order.id(), status));
    }

    private static void awaitReservation(OrderState order, ReservationStatus status) {
        await().untilAsserted(
                        () -> assertThat(Database.column("select status from reservation where id = ?", order.id()))
                                .containsExactly(status.name()));
    }

    /** Waits until an order that was announced after everything else has been decided. */
    private static void awaitEverythingBefore(OrderState order) {
        await().until(() -> Database.column(
                                "select 1 from replica_order where key = ? and version = ?",
                                order.id(),
                                order.version())
                        .size()
                == 1);
    }

    @Test
    void goodsAreSetAsideForAnOrderAndLeaveWithItsParcel() {
        Shelf mugs = Shelf.holding(10);
        Shelf kettles = Shelf.holding(3);
        OrderState placed =
                announce(order(OrderState.Status.PLACED, line(mugs.productId(), 4), line(kettles.productId(), 3)));

        awaitReservation(placed, ReservationStatus.RESERVED);
        assertThat(mugs.onHand()).isEqualTo(10);
        assertThat(mugs.reserved()).isEqualTo(4);
        asCustomer().get(kettles.path("")).then().body("available", equalTo(0));

        announce(in(OrderState.Status.CONFIRMED, placed));
        ship(placed, ShipmentState.Status.DISPATCHED);
        awaitReservation(placed, ReservationStatus.CONSUMED);

        assertThat(mugs.onHand()).isEqualTo(6);
        assertThat(mugs.reserved()).isZero();
        asStockKeeper()
                .get(mugs.path("/ledger"))
                .then()
                .body("items.kind", contains("DISPATCH", "RESERVATION", "RECEIPT"))
                .body("items.onHandChange", contains(-4, 0, 10))
                .body("items.reservedChange", contains(-4, 4, 0))
                .body("items[0].reference", equalTo(placed.id().toString()));
        as(Roles.CLERK)
                .get("/reservations/" + placed.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Orderly-Replica-Age", notNullValue())
                .body("status", equalTo("CONSUMED"))
                .body("lines.quantity", contains(4, 3));
        await().untilAsserted(() ->
                assertThat(Topics.read(ReservationState.TOPIC, placed.id())).isNotEmpty());
    }

    @Test
    void anOrderThatIsShortOfOneLineIsRejectedForGood() {
        Shelf mugs = Shelf.holding(10);
        Shelf kettles = Shelf.holding(3);
        OrderState placed =
                announce(order(OrderState.Status.PLACED, line(mugs.productId(), 4), line(kettles.productId(), 4)));

        awaitReservation(placed, ReservationStatus.REJECTED);
        kettles.receive(10);
        announce(in(OrderState.Status.REJECTED, placed));
        awaitEverythingBefore(in(OrderState.Status.REJECTED, placed));

        assertThat(mugs.reserved()).isZero();
        assertThat(kettles.reserved()).isZero();
        asStockKeeper()
                .get("/reservations/" + placed.id())
                .then()
                .body("status", equalTo("REJECTED"))
                .body("shortages.productId", contains(kettles.productId().toString()))
                .body("shortages.requested", contains(4))
                .body("shortages.available", contains(3))
                .body("shortages.reason", contains("not enough in stock"));
    }

    @Test
    void whatIsNotSoldAnyMoreIsNotSetAside() {
        Shelf relics = Shelf.holding(10);
        relics.discontinue();

        OrderState placed = announce(order(OrderState.Status.PLACED, line(relics.productId(), 1)));

        awaitReservation(placed, ReservationStatus.REJECTED);
        asStockKeeper()
                .get("/reservations/" + placed.id())
                .then()
                .body("shortages.reason", contains("not sold any more"));
    }

    @Test
    void goodsAreReleasedWhenTheOrderIsCancelledButNotWhenThatIsOnlyAskedFor() {
        Shelf mugs = Shelf.holding(10);
        OrderState placed = announce(order(OrderState.Status.PLACED, line(mugs.productId(), 4)));
        awaitReservation(placed, ReservationStatus.RESERVED);

        OrderState asked = announce(in(OrderState.Status.CANCEL_REQUESTED, placed));
        awaitEverythingBefore(asked);
        assertThat(mugs.reserved()).isEqualTo(4);

        announce(in(OrderState.Status.CANCELLED, placed));
        awaitReservation(placed, ReservationStatus.RELEASED);
        assertThat(mugs.onHand()).isEqualTo(10);
        assertThat(mugs.reserved()).isZero();
    }

    @Test
    void anOrderThatIsFirstSeenCancelledGetsNothing() {
        Shelf mugs = Shelf.holding(10);

        OrderState cancelled = announce(order(OrderState.Status.CANCELLED, line(mugs.productId(), 4)));

        awaitReservation(cancelled, ReservationStatus.RELEASED);
        asStockKeeper().get(mugs.path("/ledger")).then().body("items.kind", contains("RECEIPT"));
    }

    @Test
    void aParcelThatIsSeenBeforeItsOrderIsNotForgotten() {
        Shelf mugs = Shelf.holding(10);
        OrderState shipped = order(OrderState.Status.SHIPPED, line(mugs.productId(), 4));
        ship(shipped, ShipmentState.Status.DELIVERED);
        await().until(() -> Database.column("select 1 from replica_shipment where key = ?", shipped.id())
                        .size()
                == 1);

        announce(shipped);

        awaitReservation(shipped, ReservationStatus.CONSUMED);
        assertThat(mugs.onHand()).isEqualTo(6);
    }

    @Test
    void whatIsReservedCannotBeAdjustedAway() {
        Shelf mugs = Shelf.holding(10);
        awaitReservation(
                announce(order(OrderState.Status.PLACED, line(mugs.productId(), 4))), ReservationStatus.RESERVED);

        asStockKeeper()
                .body(Map.of("delta", -7, "reason", "Broken"))
                .post(mugs.path("/adjustments"))
                .then()
                .statusCode(409)
                .body("type", endsWith(":stock-reserved"));
        asStockKeeper()
                .body(Map.of("delta", -6, "reason", "Broken"))
                .post(mugs.path("/adjustments"))
                .then()
                .statusCode(200)
                .body("available", equalTo(0));
    }

    @Test
    void anOrderThatMakesNoSenseStopsNobodyElse() {
        Shelf mugs = Shelf.holding(10);
        announce(order(UUID.randomUUID(), OrderState.Status.PLACED, NOW, line(mugs.productId(), 0)));

        OrderState placed = announce(order(OrderState.Status.PLACED, line(mugs.productId(), 1)));

        awaitReservation(placed, ReservationStatus.RESERVED);
        assertThat(mugs.reserved()).isEqualTo(1);
    }

    @Test
    void onlyClerksAndStockKeepersSeeReservations() {
        asCustomer().get("/reservations/" + UUID.randomUUID()).then().statusCode(403);
        as(Roles.CLERK).get("/reservations/" + UUID.randomUUID()).then().statusCode(404);
        as(Roles.CLERK).get("/reservations/nonsense").then().statusCode(404);
    }
}
