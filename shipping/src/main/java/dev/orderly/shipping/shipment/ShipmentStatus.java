package dev.orderly.shipping.shipment;

/** How far a shipment has come. */
public enum ShipmentStatus {
    PENDING,
    /** Will never leave. */
    CANCELLED,
    /** Has left: the point of no return. */
    DISPATCHED,
    DELIVERED;

    public boolean mayBecome(ShipmentStatus next) {
        return switch (this) {
            case PENDING -> next == CANCELLED || next == DISPATCHED;
            case DISPATCHED -> next == DELIVERED;
            case CANCELLED, DELIVERED -> false;
        };
    }
}
