package dev.orderly.statetransfer.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The value of a gauge that shows the database's content: the one read last, or none if reading failed or hangs, because
 * an old number would mislead.
 */
public final class DatabaseGauge<T> {

    private record Reading<T>(@Nullable T value, long at) {}

    /** Much longer than the time between two readings. */
    private static final long MAX_AGE = Duration.ofSeconds(30).toNanos();

    private final FailureLog failures;

    private volatile @Nullable Reading<T> latest;

    public DatabaseGauge(FailureLog failures) {
        this.failures = failures;
    }

    /** In a session of its own. Never fails: the gauge shows that nothing is known. */
    public Uni<Void> read(Supplier<Uni<T>> reading) {
        return Panache.withSession(reading).onItemOrFailure().transform((found, failure) -> {
            latest = new Reading<>(found, System.nanoTime());
            if (failure == null) {
                failures.worked();
            } else {
                failures.failed(failure);
            }
            return null;
        });
    }

    /** NaN while nothing is known. */
    public double number(ToDoubleFunction<T> part) {
        Reading<T> reading = latest;
        return reading == null || reading.value() == null || System.nanoTime() - reading.at() > MAX_AGE
                ? Double.NaN
                : part.applyAsDouble(reading.value());
    }
}
