package dev.orderly.statetransfer.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The value of a gauge that shows the database's content: the one read last, or none if reading failed, because an old
 * number would mislead.
 */
public final class LastRead<T> {

    private final FailureLog failures;

    private volatile @Nullable T value;

    public LastRead(FailureLog failures) {
        this.failures = failures;
    }

    /** In a session of its own. Never fails: who looks at the gauge sees that nothing is known. */
    public Uni<Void> read(Supplier<Uni<T>> reading) {
        return Panache.withSession(reading).onItemOrFailure().transform((found, failure) -> {
            value = found;
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
        T known = value;
        return known == null ? Double.NaN : part.applyAsDouble(known);
    }
}
