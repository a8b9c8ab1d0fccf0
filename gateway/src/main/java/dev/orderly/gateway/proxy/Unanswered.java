package dev.orderly.gateway.proxy;

/** A service gave no readable answer, for a reason other than a timeout. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean repeatable;

    /** @param repeatable whether the call may be repeated without harm */
    Unanswered(Throwable cause, boolean repeatable) {
        super(cause);
        this.repeatable = repeatable;
    }

    boolean isRepeatable() {
        return repeatable;
    }
}
