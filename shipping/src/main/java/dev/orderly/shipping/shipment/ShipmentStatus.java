package dev.orderly.shipping.shipment;

/** The progress of a shipment. */
public enum ShipmentStatus {
    PENDING,
    /** Will never be dispatched. */
    CANCELLED,
    /** On its way: the point of no return. */
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
