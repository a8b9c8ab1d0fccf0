package dev.orderly.launcher.story;

import dev.orderly.launcher.Problem;
import java.time.Duration;

/** A time limit for polling. */
final class Patience {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private final long until;

    Patience(Duration limit) {
        until = System.nanoTime() + limit.toNanos();
    }

    /** Waits a moment; false when it is time to give up. */
    boolean isLeft() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted.", e);
        }
        return System.nanoTime() < until;
    }
}
