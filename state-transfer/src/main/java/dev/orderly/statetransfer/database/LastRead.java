package dev.orderly.statetransfer.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The value of a gauge that shows the database's content: the one read last, or none if reading failed, because an old
 * number would mislead.
 */
public final class LastRead<T> {

    private static final Logger LOG = Logger.getLogger(LastRead.class);

    private volatile @Nullable T value;

    /** Reads in its own session. Never fails: the gauge shows that nothing is known. */
    public Uni<Void> read(Supplier<Uni<T>> reading) {
        return Panache.withSession(reading).onItemOrFailure().transform((found, failure) -> {
            value = found;
            if (failure != null) {
                LOG.debugf(failure, "The value of a gauge could not be read");
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
