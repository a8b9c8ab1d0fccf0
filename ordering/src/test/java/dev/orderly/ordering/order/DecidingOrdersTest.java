package dev.orderly.ordering.order;

import static dev.orderly.ordering.order.OrderStatus.CANCELLED;
import static dev.orderly.ordering.order.OrderStatus.CANCEL_REQUESTED;
import static dev.orderly.ordering.order.OrderStatus.COMPLETED;
import static dev.orderly.ordering.order.OrderStatus.CONFIRMED;
import static dev.orderly.ordering.order.OrderStatus.DRAFT;
import static dev.orderly.ordering.order.OrderStatus.PLACED;
import static dev.orderly.ordering.order.OrderStatus.REJECTED;
import static dev.orderly.ordering.order.OrderStatus.SHIPPED;
import static dev.orderly.ordering.order.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ReservationState.Shortage;
import dev.orderly.contracts.ShipmentState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecidingOrdersTest {

    /** The states of the other services; null for one that has not arrived. */
    record Known(
            ReservationState.@Nullable Status reservation,
            ShipmentState.@Nullable Status shipment,
            InvoiceState.@Nullable Status invoice) {

        boolean reserved() {
            return reservation == ReservationState.Status.RESERVED || reservation == ReservationState.Status.CONSUMED;
        }

        boolean left() {
            return shipment == ShipmentState.Status.DISPATCHED || shipment == ShipmentState.Status.DELIVERED;
        }

        boolean done() {
            return shipment == ShipmentState.Status.DELIVERED && invoice != null;
        }
    }

    record Situation(OrderStatus status, Known known) {}

    private static final CustomerState CUSTOMER = Samples.customer();
    private static final ProductState KETTLE = Samples.product("Kettle", "19.90");

    private static Order order(OrderStatus status) {
        Catalogue shop = Samples.catalogue(KETTLE);
        Order order = Order.draft(UUID.randomUUID(), CUSTOMER, NOW);
        order.add(KETTLE.id(), new Quantity(5), shop);
        if (status != DRAFT) {
            order.place(CUSTOMER, shop, NOW);
        }
        List<OrderStatus> path = switch (status) {
            case DRAFT, PLACED -> List.of();
            case REJECTED, CANCELLED, CONFIRMED -> List.of(status);
            case CANCEL_REQUESTED, SHIPPED -> List.of(CONFIRMED, status);
            case COMPLETED -> List.of(CONFIRMED, SHIPPED, status);
        };
        path.forEach(next -> order.take(Transition.to(next), NOW));
        return order;
    }

    private static List<Transition> decide(Order order, Known known) {
        UUID id = order.id();
        UUID customer = order.customerId();
        return DecidingOrders.decide(
                order,
                known.reservation() == null ? null : Samples.reservation(id, customer, known.reservation()),
                known.shipment() == null ? null : Samples.shipment(id, customer, known.shipment()),
                known.invoice() == null ? null : Samples.invoice(id, customer, known.invoice()));
    }

    /** Every status with everything that can be known: 8 x 5 x 5 x 4. */
    static Stream<Situation> everySituation() {
        List<Situation> all = new ArrayList<>();
        for (OrderStatus status : OrderStatus.values()) {
            for (ReservationState.Status reservation : orNothing(ReservationState.Status.values())) {
                for (ShipmentState.Status shipment : orNothing(ShipmentState.Status.values())) {
                    for (InvoiceState.Status invoice : orNothing(InvoiceState.Status.values())) {
                        all.add(new Situation(status, new Known(reservation, shipment, invoice)));
                    }
                }
            }
        }
        return all.stream();
    }

    private static <T> List<@Nullable T> orNothing(T[] values) {
        List<@Nullable T> all = new ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }

    /** The design's table: given a status and the known states, the status in which the order ends. */
    private static OrderStatus expected(Situation situation) {
        Known known = situation.known();
        OrderStatus shipped = known.done() ? COMPLETED : SHIPPED;
        OrderStatus confirmed = known.left() ? shipped : CONFIRMED;
        return switch (situation.status()) {
            case PLACED ->
                known.reservation() == ReservationState.Status.REJECTED
                        ? REJECTED
                        : known.reserved() ? confirmed : PLACED;
            case CONFIRMED -> confirmed;
            case CANCEL_REQUESTED ->
                known.shipment() == ShipmentState.Status.CANCELLED
                        ? CANCELLED
                        : known.left() ? shipped : CANCEL_REQUESTED;
            case SHIPPED -> shipped;
            case DRAFT, REJECTED, CANCELLED, COMPLETED -> situation.status();
        };
    }

    @Test
    void everySituationIsDecidedAsTheDesignSays() {
        assertThat(everySituation()).hasSize(800).allSatisfy(situation -> {
            Order order = order(situation.status());

            decide(order, situation.known()).forEach(step -> order.take(step, NOW));

            assertThat(order.status()).isEqualTo(expected(situation));
        });
    }

    @Test
    void whatWasDecidedOnceIsNotDecidedAgain() {
        assertThat(everySituation()).allSatisfy(situation -> {
            Order order = order(situation.status());
            decide(order, situation.known()).forEach(step -> order.take(step, NOW));

            assertThat(decide(order, situation.known())).isEmpty();
        });
    }

    /** States that can be true together: whichever topic arrives first, the order ends in the same status. */
    static Stream<Known> whatCanBeTrueOfAPlacedOrder() {
        return everySituation()
                .map(Situation::known)
                .distinct()
                .filter(known -> known.shipment() == null || known.reserved())
                .filter(known -> known.invoice() == null || known.left())
                .filter(known -> known.shipment() != ShipmentState.Status.CANCELLED);
    }

    @ParameterizedTest
    @MethodSource("whatCanBeTrueOfAPlacedOrder")
    void theOrderInWhichStatesArriveDoesNotMatter(Known all) {
        Known reservation = new Known(all.reservation(), null, null);
        Known shipment = new Known(null, all.shipment(), null);
        Known invoice = new Known(null, null, all.invoice());
        List<List<Known>> arrivals = List.of(
                List.of(reservation, shipment, invoice),
                List.of(reservation, invoice, shipment),
                List.of(shipment, reservation, invoice),
                List.of(shipment, invoice, reservation),
                List.of(invoice, reservation, shipment),
                List.of(invoice, shipment, reservation));

        assertThat(arrivals)
                .allSatisfy(arrival -> assertThat(endAfter(arrival)).isEqualTo(expected(new Situation(PLACED, all))));
    }

    private static OrderStatus endAfter(List<Known> arrivals) {
        Order order = order(PLACED);
        Known known = new Known(null, null, null);
        for (Known arrival : arrivals) {
            known = new Known(
                    arrival.reservation() == null ? known.reservation() : arrival.reservation(),
                    arrival.shipment() == null ? known.shipment() : arrival.shipment(),
                    arrival.invoice() == null ? known.invoice() : arrival.invoice());
            decide(order, known).forEach(step -> order.take(step, NOW));
        }
        return order.status();
    }

    @Test
    void aLateReservationPassesThroughEveryStateThatHasBecomeTrue() {
        Known everything = new Known(
                ReservationState.Status.CONSUMED, ShipmentState.Status.DELIVERED, InvoiceState.Status.CREDITED);

        assertThat(decide(order(PLACED), everything))
                .extracting(Transition::to)
                .containsExactly(CONFIRMED, SHIPPED, COMPLETED);
    }

    @Test
    void aRejectionNamesEveryShortage() {
        Order order = order(PLACED);
        UUID unheardOf = UUID.randomUUID();
        ReservationState rejection = Samples.rejection(
                order.id(),
                CUSTOMER.id(),
                new Shortage(KETTLE.id(), 5, 2, "not enough in stock"),
                new Shortage(unheardOf, 1, 0, "discontinued"));

        List<Transition> steps = DecidingOrders.decide(order, rejection, null, null);

        assertThat(steps)
                .containsExactly(new Transition(
                        REJECTED,
                        "Kettle: not enough in stock (5 requested, 2 available); " + unheardOf
                                + ": discontinued (1 requested, 0 available)"));
    }

    @Test
    void aDeclinedCancelSaysWhy() {
        Order order = order(CANCEL_REQUESTED);

        decide(order, new Known(ReservationState.Status.CONSUMED, ShipmentState.Status.DISPATCHED, null))
                .forEach(step -> order.take(step, NOW));

        assertThat(order.state().cancelDeclined()).isTrue();
        assertThat(order.takeStatusChanges().getLast().reason()).isEqualTo(DecidingOrders.TOO_LATE);
    }
}
