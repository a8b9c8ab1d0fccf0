package dev.orderly.statetransfer.database;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Goes through what waits, one after the other, so that a piece of work that fails does not keep the others. */
@ApplicationScoped
public class IsolatedTasks {

    private final FreshContext fresh;

    IsolatedTasks(FreshContext fresh) {
        this.fresh = fresh;
    }

    /**
     * Runs the query and each piece on a fresh context. Fails only if the query does.
     *
     * @param work may fail: it must leave nothing behind then, so that the next round finds what it was about again
     * @param failed is told what failed, and why
     */
    public <T> Uni<Void> through(
            Supplier<Uni<List<T>>> query, Function<T, Uni<Void>> work, BiConsumer<T, Throwable> failed) {
        return fresh.run(query)
                .onItem()
                .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
                .onItem()
                .transformToUniAndConcatenate(piece -> fresh.run(() -> work.apply(piece))
                        .onFailure()
                        .invoke(reason -> failed.accept(piece, reason))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last();
    }
}
