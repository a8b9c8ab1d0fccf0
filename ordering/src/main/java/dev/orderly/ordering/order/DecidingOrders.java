package dev.orderly.ordering.order;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides an order's next steps from the current states of the other services. It asks what is true, not what happened:
 * conditions stay true, one decision may pass through several states, and it waits for states that have not arrived.
 */
final class DecidingOrders {

    static final String TOO_LATE = "The parcel had already left";

    /** The steps the order has to take, in sequence; empty if it has to wait or is finished. */
    static List<Transition> decide(
            Order order,
            @Nullable ReservationState reservation,
            @Nullable ShipmentState shipment,
            @Nullable InvoiceState invoice) {
        List<Transition> steps = new ArrayList<>();
        OrderStatus status = order.status();
        Transition next = next(order, status, reservation, shipment, invoice);
        while (next != null) {
            steps.add(next);
            status = next.to();
            next = next(order, status, reservation, shipment, invoice);
        }
        return steps;
    }

    private static @Nullable Transition next(
            Order order,
            OrderStatus status,
            @Nullable ReservationState reservation,
            @Nullable ShipmentState shipment,
            @Nullable InvoiceState invoice) {
        return switch (status) {
            case PLACED -> afterPlacing(order, reservation);
            case CONFIRMED -> shipment != null && shipment.hasLeft() ? Transition.to(OrderStatus.SHIPPED) : null;
            case CANCEL_REQUESTED -> afterCancelRequest(shipment);
            case SHIPPED ->
                shipment != null && shipment.isDelivered() && invoice != null && invoice.isIssued()
                        ? Transition.to(OrderStatus.COMPLETED)
                        : null;
            case DRAFT, REJECTED, CANCELLED, COMPLETED -> null;
        };
    }

    private static @Nullable Transition afterPlacing(Order order, @Nullable ReservationState reservation) {
        if (reservation == null) {
            return null;
        }
        return switch (reservation.status()) {
            case RESERVED, CONSUMED -> Transition.to(OrderStatus.CONFIRMED);
            case REJECTED -> new Transition(OrderStatus.REJECTED, shortagesOf(order, reservation));
            // The warehouse releases a reservation only for a cancelled order, so a placed order never sees this.
            case RELEASED -> null;
        };
    }

    private static @Nullable Transition afterCancelRequest(@Nullable ShipmentState shipment) {
        if (shipment == null) {
            return null;
        }
        return switch (shipment.status()) {
            case PENDING -> null;
            case CANCELLED -> Transition.to(OrderStatus.CANCELLED);
            case DISPATCHED, DELIVERED -> new Transition(OrderStatus.SHIPPED, TOO_LATE);
        };
    }

    private static String shortagesOf(Order order, ReservationState reservation) {
        Map<UUID, String> names =
                order.state().lines().stream().collect(toMap(OrderState.Line::productId, OrderState.Line::name));
        return reservation.shortages().stream()
                .map(shortage -> "%s: %s (%d requested, %d available)"
                        .formatted(
                                names.getOrDefault(
                                        shortage.productId(),
                                        shortage.productId().toString()),
                                shortage.reason(),
                                shortage.requested(),
                                shortage.available()))
                .collect(joining("; "));
    }

    private DecidingOrders() {}
}
