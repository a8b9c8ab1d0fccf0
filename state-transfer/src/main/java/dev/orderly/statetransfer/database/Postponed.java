package dev.orderly.statetransfer.database;

/** What cannot be done now, but will be possible as it stands: a transient fault. */
public class Postponed extends RuntimeException {

    public Postponed(String reason) {
        super(reason);
    }
}
