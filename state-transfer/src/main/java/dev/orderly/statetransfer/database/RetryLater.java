package dev.orderly.statetransfer.database;

/** A transient fault: the same work is not possible now, but will be later. */
public class RetryLater extends RuntimeException {

    public RetryLater(String reason) {
        super(reason);
    }
}
