package dev.orderly.launcher;

/** Something that only the person in front of the machine can mend; the message says in one line how. */
public class Problem extends RuntimeException {

    public Problem(String message) {
        super(message);
    }

    public Problem(String message, Throwable cause) {
        super(message, cause);
    }
}
