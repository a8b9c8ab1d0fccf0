package dev.orderly.benchmarks.stack;

import dev.orderly.launcher.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Polling for conditions. */
public final class Await {

    /** Polls with that pause; gives up after ten minutes. */
    public static void until(String what, Duration pause, Callable<Boolean> condition) throws Exception {
        present(what, pause, () -> condition.call() ? Optional.of(true) : Optional.empty());
    }

    /** Like {@link #until}, for a value. */
    public static <T> T present(String what, Duration pause, Callable<Optional<T>> look) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> found = look.call();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        throw new Problem("Not reached within ten minutes: %s.".formatted(what));
    }

    private Await() {}
}
