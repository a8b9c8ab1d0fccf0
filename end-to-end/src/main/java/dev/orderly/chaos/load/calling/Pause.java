package dev.orderly.chaos.load.calling;

/** Pauses between attempts: each is twice as long as the one before, up to a second. */
final class Pause {

    private static final long FIRST_MILLIS = 50;
    static final long LONGEST_MILLIS = 1_000;

    private long millis = FIRST_MILLIS;

    void take() throws InterruptedException {
        Thread.sleep(millis);
        millis = Math.min(2 * millis, LONGEST_MILLIS);
    }
}
