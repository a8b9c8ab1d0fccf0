package dev.orderly.shipping.shipment;

import dev.orderly.contracts.OrderState;
import java.time.Instant;
import java.util.Optional;

/** Decides what an order means for its shipment. */
final class DecidingShipments {

    /**
     * The new or changed shipment that the order requires; empty if nothing has to change.
     *
     * @param own the order's shipment, if there is one; it is changed in place
     */
    static Optional<Shipment> decide(Optional<Shipment> own, OrderState order, Instant now) {
        return switch (order.status()) {
            case PLACED, REJECTED -> Optional.empty();
            case CONFIRMED, SHIPPED, COMPLETED ->
                own.isPresent() ? Optional.empty() : Optional.of(Shipment.pending(order, now));
            // Ordering waits for the answer, so there must be a shipment even if the order was never seen confirmed.
            case CANCEL_REQUESTED -> own.isPresent() ? cancelled(own) : Optional.of(Shipment.cancelled(order, now));
            // Nobody waits any more; without a shipment none is needed.
            case CANCELLED -> cancelled(own);
        };
    }

    private static Optional<Shipment> cancelled(Optional<Shipment> own) {
        Optional<Shipment> pending = own.filter(Shipment::isPending);
        pending.ifPresent(Shipment::cancel);
        return pending;
    }

    private DecidingShipments() {}
}
