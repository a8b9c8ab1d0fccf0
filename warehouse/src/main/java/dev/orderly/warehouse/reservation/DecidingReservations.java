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
    static ReservationStep next(
            @Nullable ReservationStatus own, @Nullable OrderState order, @Nullable ShipmentState shipment) {
        return switch (own) {
            case null -> first(order);
            case RESERVED -> afterReserving(order, shipment);
            case REJECTED, RELEASED, CONSUMED -> ReservationStep.STAY;
        };
    }

    private static ReservationStep first(@Nullable OrderState order) {
        if (order == null) {
            return ReservationStep.STAY;
        }
        return switch (order.status()) {
            // An order is entitled to its goods once it was placed; no later status takes that back.
            case PLACED, CONFIRMED, CANCEL_REQUESTED, SHIPPED, COMPLETED -> ReservationStep.ATTEMPT;
            case CANCELLED -> ReservationStep.REFRAIN;
            // Already rejected because goods were missing: there is nothing to publish.
            case REJECTED -> ReservationStep.STAY;
        };
    }

    private static ReservationStep afterReserving(@Nullable OrderState order, @Nullable ShipmentState shipment) {
        // Dispatched goods are gone, whatever the order says: the shipment alone decides.
        if (shipment != null && shipment.hasLeft()) {
            return ReservationStep.CONSUME;
        }
        if (order == null) {
            return ReservationStep.STAY;
        }
        return switch (order.status()) {
            case CANCELLED, REJECTED -> ReservationStep.RELEASE;
            // A requested cancellation may still be declined, and a shipped order's shipment is about to arrive here.
            case PLACED, CONFIRMED, CANCEL_REQUESTED, SHIPPED, COMPLETED -> ReservationStep.STAY;
        };
    }

    private DecidingReservations() {}
}
