package dev.orderly.shipping.shipment;

import java.util.UUID;

/** Everything that shipping refuses as a business rule. */
public abstract sealed class ShipmentRefused extends RuntimeException {

    private final UUID id;
    private final String detail;

    private ShipmentRefused(UUID id, String detail) {
        super(detail);
        this.id = id;
        this.detail = detail;
    }

    public UUID id() {
        return id;
    }

    /** The reason, for the caller. */
    public String detail() {
        return detail;
    }

    /** There is no such shipment, or the caller may not see it. */
    public static final class Unknown extends ShipmentRefused {

        Unknown(UUID id) {
            super(id, "There is no shipment " + id);
        }
    }

    /** The shipment's current status does not allow the next one. */
    public static final class CannotBecome extends ShipmentRefused {

        CannotBecome(UUID id, ShipmentStatus status, ShipmentStatus next) {
            super(id, "Shipment %s is %s and cannot become %s".formatted(id, status, next));
        }
    }

    /** The order is to be cancelled: nothing may be dispatched for it any more. */
    public static final class OrderCancelled extends ShipmentRefused {

        OrderCancelled(UUID id) {
            super(id, "Order %s is to be cancelled, its shipment must not leave".formatted(id));
        }
    }
}
