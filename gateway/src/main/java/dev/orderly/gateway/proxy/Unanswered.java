package dev.orderly.gateway.proxy;

/** A service gave no answer that could be read, and did not merely take too long. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean repeatable;

    /** @param repeatable asking once more does no harm */
    Unanswered(Throwable cause, boolean repeatable) {
        super(cause);
        this.repeatable = repeatable;
    }

    boolean isRepeatable() {
        return repeatable;
    }
}
