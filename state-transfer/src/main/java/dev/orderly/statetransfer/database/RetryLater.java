package dev.orderly.statetransfer.database;

/** What cannot be done now, but will be possible as it stands: a transient fault. */
public class RetryLater extends RuntimeException {

    public RetryLater(String reason) {
        super(reason);
    }
}
