package dev.orderly.chaos.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does the injector's own work on the database, the broker and the services while other faults hit them. */
final class Repeated {

    /** Long, because healing, for one, needs owner, broker, Keycloak and reader at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final long PAUSE_MILLIS = 500;

    interface Work<T> {
        T get() throws SQLException, ExecutionException, InterruptedException;
    }

    /** @throws IllegalStateException with the reason if it still fails after the time limit */
    static <T> T untilDone(Work<T> work) {
        AtomicReference<@Nullable Exception> reason = new AtomicReference<>();
        return untilPresent(() -> {
                    try {
                        return Optional.of(work.get());
                    } catch (SQLException | ExecutionException e) {
                        reason.set(e);
                        return Optional.empty();
                    } catch (InterruptedException e) {
                        throw interrupted(e);
                    }
                })
                .orElseThrow(() -> new IllegalStateException(reason.get()));
    }

    /** Empty if it still is after the time limit. */
    static <T> Optional<T> untilPresent(Supplier<Optional<T>> work) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> result = work.get();
        while (result.isEmpty() && System.nanoTime() < until) {
            pause();
            result = work.get();
        }
        return result;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    private Repeated() {}
}
