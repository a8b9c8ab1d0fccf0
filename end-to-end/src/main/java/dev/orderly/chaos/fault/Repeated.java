package dev.orderly.chaos.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Does the injector's own work on the database, the broker and the services while other faults hit them. */
final class Repeated {

    /** Long, because healing, for one, needs owner, broker, Keycloak and reader at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final long PAUSE_MILLIS = 500;

    interface Work<T> {
        T get() throws SQLException, ExecutionException, InterruptedException;
    }

    /** @throws IllegalStateException if it still fails after the time limit */
    static <T> T untilDone(Work<T> work) {
        return untilPresent(() -> Optional.of(work.get()))
                .orElseThrow(() -> new IllegalStateException("not done within " + PATIENCE));
    }

    /** Empty if it still is, or fails, after the time limit. */
    static <T> Optional<T> untilPresent(Work<Optional<T>> work) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < until) {
                Optional<T> result = attempt(work);
                if (result.isPresent()) {
                    return result;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> Optional<T> attempt(Work<Optional<T>> work) throws InterruptedException {
        try {
            return work.get();
        } catch (SQLException | ExecutionException anotherFault) {
            return Optional.empty();
        }
    }

    private Repeated() {}
}
