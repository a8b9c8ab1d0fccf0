package dev.orderly.chaos.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Does the injector's own work on the database or the broker while other faults hit them. */
final class Repeated {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 500;

    interface Work<T> {
        T get() throws SQLException, ExecutionException, InterruptedException;
    }

    /** @throws IllegalStateException if it still fails after the time limit */
    static <T> T untilDone(Work<T> work) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return work.get();
            } catch (SQLException | ExecutionException e) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(e);
                }
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Repeated() {}
}
