package dev.orderly.benchmarks;

import dev.orderly.launcher.Problem;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Looking until something is so. */
final class Await {

    /** Looks again after each pause; gives up after ten minutes. */
    static void until(String what, Duration pause, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new Problem("In ten minutes it did not come to this: %s.".formatted(what));
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private Await() {}
}
