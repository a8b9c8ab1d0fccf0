package dev.orderly.warehouse.reservation;

import static dev.orderly.warehouse.reservation.Samples.NOW;
import static dev.orderly.warehouse.reservation.Samples.in;
import static dev.orderly.warehouse.reservation.Samples.line;
import static dev.orderly.warehouse.reservation.Samples.order;
import static dev.orderly.warehouse.reservation.Samples.shipment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.warehouse.stock.Stock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReservationCaseTest {

    private final Stock mugs = stock(10);
    private final Stock kettles = stock(3);
    private final Stock relics = stock(5);
    private final LockedStock stock = new LockedStock(List.of(mugs, kettles, relics), Set.of(mugs.id(), kettles.id()));

    private static Stock stock(int onHand) {
        Stock stock = new Stock(UUID.randomUUID());
        stock.receive(onHand, "DN-1", NOW);
        return stock;
    }

    private Reservation settle(@Nullable Reservation own, OrderState order) {
        return new ReservationCase(order.id(), own, order, null).settle(stock, NOW);
    }

    private Reservation settle(@Nullable Reservation own, OrderState order, ShipmentState.Status shipment) {
        return new ReservationCase(order.id(), own, order, shipment(order.id(), shipment)).settle(stock, NOW);
    }

    private static void assertStock(Stock stock, int onHand, int reserved) {
        assertThat(stock.onHand()).isEqualTo(onHand);
        assertThat(stock.reserved()).isEqualTo(reserved);
    }

    @Test
    void aPlacedOrderGetsAllItsLines() {
        OrderState order = order(OrderState.Status.PLACED, line(mugs.id(), 4), line(kettles.id(), 3));

        ReservationState reservation = settle(null, order).state();

        assertThat(reservation.status()).isEqualTo(ReservationState.Status.RESERVED);
        assertThat(reservation.id()).isEqualTo(order.id());
        assertThat(reservation.customerId()).isEqualTo(order.customerId());
        assertThat(reservation.lines())
                .containsExactly(new ReservationState.Line(mugs.id(), 4), new ReservationState.Line(kettles.id(), 3));
        assertThat(reservation.shortages()).isEmpty();
        assertStock(mugs, 10, 4);
        assertStock(kettles, 3, 3);
    }

    @Test
    void anOrderThatIsShortOfOneLineGetsNone() {
        OrderState order = order(OrderState.Status.PLACED, line(mugs.id(), 4), line(kettles.id(), 4));

        ReservationState reservation = settle(null, order).state();

        assertThat(reservation.status()).isEqualTo(ReservationState.Status.REJECTED);
        assertThat(reservation.shortages())
                .containsExactly(new ReservationState.Shortage(kettles.id(), 4, 3, "not enough in stock"));
        assertThat(reservation.lines()).hasSize(2);
        assertStock(mugs, 10, 0);
        assertStock(kettles, 3, 0);
    }

    @Test
    void everyLineThatCannotBeHadHasAReason() {
        UUID unknown = UUID.randomUUID();
        OrderState order = order(
                OrderState.Status.PLACED,
                line(unknown, 1),
                line(mugs.id(), 1),
                line(relics.id(), 1),
                line(kettles.id(), 9));

        assertThat(settle(null, order).state().shortages())
                .containsExactly(
                        new ReservationState.Shortage(unknown, 1, 0, "unknown product"),
                        new ReservationState.Shortage(relics.id(), 1, 0, "not sold any more"),
                        new ReservationState.Shortage(kettles.id(), 9, 3, "not enough in stock"));
    }

    @Test
    void twoLinesCannotBothCountOnTheLastPiece() {
        OrderState order = order(OrderState.Status.PLACED, line(kettles.id(), 2), line(kettles.id(), 2));

        assertThat(settle(null, order).status()).isEqualTo(ReservationStatus.REJECTED);
        assertStock(kettles, 3, 0);
    }

    @Test
    void twoOrdersCannotBothCountOnTheLastPiece() {
        settle(null, order(OrderState.Status.PLACED, line(kettles.id(), 2)));
        Reservation second = settle(null, order(OrderState.Status.PLACED, line(kettles.id(), 2)));

        assertThat(second.state().shortages())
                .containsExactly(new ReservationState.Shortage(kettles.id(), 2, 1, "not enough in stock"));
        assertStock(kettles, 3, 2);
    }

    @Test
    void anOrderThatWasCancelledAtOnceGetsNothing() {
        OrderState order = order(OrderState.Status.CANCELLED, line(mugs.id(), 4));

        ReservationState reservation = settle(null, order).state();

        assertThat(reservation.status()).isEqualTo(ReservationState.Status.RELEASED);
        assertThat(reservation.lines()).hasSize(1);
        assertStock(mugs, 10, 0);
    }

    @Test
    void aCancelledOrderGivesItsGoodsBack() {
        OrderState placed = order(OrderState.Status.PLACED, line(mugs.id(), 4), line(kettles.id(), 1));
        Reservation reservation = settle(null, placed);

        settle(reservation, in(OrderState.Status.CANCELLED, placed));

        assertThat(reservation.status()).isEqualTo(ReservationStatus.RELEASED);
        assertStock(mugs, 10, 0);
        assertStock(kettles, 3, 0);
    }

    @Test
    void goodsThatHaveLeftAreGone() {
        OrderState placed = order(OrderState.Status.PLACED, line(mugs.id(), 4));
        Reservation reservation = settle(null, placed);

        settle(reservation, in(OrderState.Status.CONFIRMED, placed), ShipmentState.Status.DISPATCHED);

        assertThat(reservation.status()).isEqualTo(ReservationStatus.CONSUMED);
        assertStock(mugs, 6, 0);
    }

    @Test
    void oneDecisionMayPassThroughSeveralStates() {
        OrderState order = order(OrderState.Status.SHIPPED, line(mugs.id(), 4));

        Reservation reservation = settle(null, order, ShipmentState.Status.DELIVERED);

        assertThat(reservation.status()).isEqualTo(ReservationStatus.CONSUMED);
        assertStock(mugs, 6, 0);
    }

    @Test
    void reservedGoodsLeaveEvenIfTheirProductWasDiscontinuedMeanwhile() {
        OrderState placed = order(OrderState.Status.PLACED, line(relics.id(), 5));
        Reservation reservation = new ReservationCase(placed.id(), null, placed, null)
                .settle(new LockedStock(List.of(relics), Set.of(relics.id())), NOW);

        settle(reservation, placed, ShipmentState.Status.DISPATCHED);

        assertThat(reservation.status()).isEqualTo(ReservationStatus.CONSUMED);
        assertStock(relics, 0, 0);
    }

    @Test
    void aFinishedReservationRefusesToChange() {
        Reservation rejected = settle(null, order(OrderState.Status.PLACED, line(kettles.id(), 4)));

        assertThatThrownBy(() -> rejected.release(stock, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rejected.consume(stock, NOW)).isInstanceOf(IllegalStateException.class);
        assertStock(kettles, 3, 0);
    }

    @Test
    void whatComesFreeIsServedFirstAndThenWhoeverOrderedFirst() {
        OrderState late = order(UUID.randomUUID(), OrderState.Status.PLACED, NOW.plusSeconds(1), line(mugs.id(), 1));
        OrderState early = order(UUID.randomUUID(), OrderState.Status.PLACED, NOW, line(mugs.id(), 1));
        OrderState latest = order(UUID.randomUUID(), OrderState.Status.PLACED, NOW.plusSeconds(2), line(mugs.id(), 1));
        Reservation reserved = settle(null, latest);
        ReservationCase freed =
                new ReservationCase(latest.id(), reserved, in(OrderState.Status.CANCELLED, latest), null);

        assertThat(Stream.of(
                                new ReservationCase(late.id(), null, late, null),
                                new ReservationCase(early.id(), null, early, null),
                                freed)
                        .sorted(ReservationCase.SERVING_ORDER)
                        .map(ReservationCase::orderId))
                .containsExactly(latest.id(), early.id(), late.id());
    }
}
