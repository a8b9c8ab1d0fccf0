package dev.orderly.statetransfer.database;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs tasks one after the other, so that a failed one does not hold up the others. */
@ApplicationScoped
public class IsolatedTasks {

    private final FreshContext fresh;

    IsolatedTasks(FreshContext fresh) {
        this.fresh = fresh;
    }

    /**
     * Runs the query and each task on a fresh context. Fails only if the query fails.
     *
     * @param work may fail, but must leave nothing behind then, so that the query returns the task again in the next
     * round
     * @param failed receives each failed task and the reason
     */
    public <T> Uni<Void> through(
            Supplier<Uni<List<T>>> query, Function<T, Uni<Void>> work, BiConsumer<T, Throwable> failed) {
        return fresh.run(query)
                .onItem()
                .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
                .onItem()
                .transformToUniAndConcatenate(task -> fresh.run(() -> work.apply(task))
                        .onFailure()
                        .invoke(reason -> failed.accept(task, reason))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last();
    }
}
