package dev.orderly.warehouse.reservation;

/** The next step for an order's reservation. */
enum ReservationStep {
    /** Nothing: it waits or is final. */
    STAY,
    /** There is no reservation yet: reserve the goods, or reject. */
    ATTEMPT,
    /** There is no reservation yet, and none is needed any more. */
    REFRAIN,
    /** Make the goods available again. */
    RELEASE,
    /** The goods have been dispatched. */
    CONSUME
}
