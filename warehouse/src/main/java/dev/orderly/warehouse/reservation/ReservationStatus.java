package dev.orderly.warehouse.reservation;

/** The status of a reservation. */
public enum ReservationStatus {
    /** The goods of all lines are reserved. */
    RESERVED,
    /** At least one line was short, so nothing is reserved; final. */
    REJECTED,
    /** No longer reserved, because the order ended without its goods. */
    RELEASED,
    /** The goods have been dispatched. */
    CONSUMED;

    boolean mayBecome(ReservationStatus next) {
        return this == RESERVED && (next == RELEASED || next == CONSUMED);
    }
}
