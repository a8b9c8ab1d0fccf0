package dev.orderly.warehouse.reservation;

/** Where a reservation stands. */
public enum ReservationStatus {
    /** The goods of all lines are set aside. */
    RESERVED,
    /** Not all lines could be had, so nothing is set aside; for good. */
    REJECTED,
    /** Nothing is set aside any more, because the order ended without its goods. */
    RELEASED,
    /** The goods have left. */
    CONSUMED;

    boolean mayBecome(ReservationStatus next) {
        return this == RESERVED && (next == RELEASED || next == CONSUMED);
    }
}
