package dev.orderly.gateway.stream;

/** How much of an event somebody may see. */
enum EventAccess {
    NOTHING,
    /** That the state changed, and its version, but not its content. */
    ANNOUNCEMENT,
    WHOLE
}
