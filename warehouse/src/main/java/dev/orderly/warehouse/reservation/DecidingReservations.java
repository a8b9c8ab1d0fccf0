package dev.orderly.warehouse.reservation;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import org.jspecify.annotations.Nullable;

/**
 * Decides a reservation's next step from the current states of its order and shipment. It asks what is true, not what
 * happened: the first state seen of an order may be any, and it waits for states that have not arrived.
 */
final class DecidingReservations {

    /** @param own the reservation's status; null if there is no reservation yet */
    static Step next(@Nullable ReservationStatus own, @Nullable OrderState order, @Nullable ShipmentState shipment) {
        return switch (own) {
            case null -> first(order);
            case RESERVED -> afterReserving(order, shipment);
            case REJECTED, RELEASED, CONSUMED -> Step.STAY;
        };
    }

    private static Step first(@Nullable OrderState order) {
        if (order == null) {
            return Step.STAY;
        }
        return switch (order.status()) {
            // An order is entitled to its goods once it was placed; no later status takes that back.
            case PLACED, CONFIRMED, CANCEL_REQUESTED, SHIPPED, COMPLETED -> Step.ATTEMPT;
            case CANCELLED -> Step.REFRAIN;
            // Already rejected because goods were missing: there is nothing to publish.
            case REJECTED -> Step.STAY;
        };
    }

    private static Step afterReserving(@Nullable OrderState order, @Nullable ShipmentState shipment) {
        // Dispatched goods are gone, whatever the order says: the shipment alone decides.
        if (shipment != null && shipment.hasLeft()) {
            return Step.CONSUME;
        }
        if (order == null) {
            return Step.STAY;
        }
        return switch (order.status()) {
            case CANCELLED, REJECTED -> Step.RELEASE;
            // A requested cancellation may still be declined, and a shipped order's shipment is about to arrive here.
            case PLACED, CONFIRMED, CANCEL_REQUESTED, SHIPPED, COMPLETED -> Step.STAY;
        };
    }

    private DecidingReservations() {}
}
