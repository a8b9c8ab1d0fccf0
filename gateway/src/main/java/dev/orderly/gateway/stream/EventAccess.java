package dev.orderly.gateway.stream;

/** How much of an event somebody sees. */
enum EventAccess {
    NOTHING,
    /** That the state changed, and to which version, but not what it is. */
    ANNOUNCEMENT,
    WHOLE
}
