package dev.orderly.warehouse.reservation;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a reservation, given what ordering and shipping say now. It asks what is true, not what happened: the
 * first that is seen of an order may be any of its states, and what is missing is waited for.
 */
final class DecidingReservations {

    /** @param own where the reservation stands; null, if there is none yet */
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
            // An order is promised its goods from the moment it was placed; whatever follows does not take that back.
            case PLACED, CONFIRMED, CANCEL_REQUESTED, SHIPPED, COMPLETED -> Step.ATTEMPT;
            case CANCELLED -> Step.REFRAIN;
            // Rejected for want of goods already: there is nothing to tell anybody.
            case REJECTED -> Step.STAY;
        };
    }

    private static Step afterReserving(@Nullable OrderState order, @Nullable ShipmentState shipment) {
        // What has left is gone, whatever the order says: the shipment alone decides.
        if (shipment != null && shipment.hasLeft()) {
            return Step.CONSUME;
        }
        if (order == null) {
            return Step.STAY;
        }
        return switch (order.status()) {
            case CANCELLED, REJECTED -> Step.RELEASE;
            // A cancel that was only asked for may still be declined, and a shipped order's parcel is about to be seen.
            case PLACED, CONFIRMED, CANCEL_REQUESTED, SHIPPED, COMPLETED -> Step.STAY;
        };
    }

    private DecidingReservations() {}
}
