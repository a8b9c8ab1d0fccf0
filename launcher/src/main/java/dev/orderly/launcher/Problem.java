package dev.orderly.launcher;

/** Something that only the user can fix; the message says how in one line. */
public class Problem extends RuntimeException {

    public Problem(String message) {
        super(message);
    }

    public Problem(String message, Throwable cause) {
        super(message, cause);
    }
}
