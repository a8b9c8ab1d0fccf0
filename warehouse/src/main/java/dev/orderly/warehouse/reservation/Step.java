package dev.orderly.warehouse.reservation;

/** What can happen next to the reservation of an order. */
enum Step {
    /** Nothing: it waits, or it is final. */
    STAY,
    /** None is there yet: set the goods aside, or reject. */
    ATTEMPT,
    /** None is there yet, and none is wanted any more. */
    REFRAIN,
    /** The goods become available again. */
    RELEASE,
    /** The goods have left. */
    CONSUME
}
