package dev.orderly.statetransfer.database;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Runs tasks so that a failed one does not hold up the others. Each task, and each query, has a fresh context. */
@ApplicationScoped
public class IsolatedTasks {

    private final FreshContext fresh;

    IsolatedTasks(FreshContext fresh) {
        this.fresh = fresh;
    }

    /**
     * Runs all tasks that are due, batch by batch. One that fails, or remains due, is not tried twice: the next round
     * finds it again. Fails only if the query fails.
     *
     * @param due the ids of one batch of tasks, without those that it is given: they were tried in this round
     * @param atATime how many tasks run concurrently
     * @param work may fail, but must leave nothing behind then
     * @param failed receives each failed task and the reason
     */
    public Uni<Void> runDue(
            Function<UUID[], Uni<List<UUID>>> due,
            int atATime,
            Function<UUID, Uni<Void>> work,
            BiConsumer<UUID, Throwable> failed) {
        Set<UUID> tried = ConcurrentHashMap.newKeySet();
        return Multi.createBy()
                .repeating()
                .uni(() -> fresh.run(() -> due.apply(tried.toArray(UUID[]::new)))
                        .invoke(tried::addAll)
                        .call(batch -> runAll(batch, atATime, work, failed)))
                .until(List::isEmpty)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Runs these tasks one after the other; never fails. The parameters are those of {@link #runDue}. */
    public <T> Uni<Void> runEach(Collection<T> tasks, Function<T, Uni<Void>> work, BiConsumer<T, Throwable> failed) {
        return runAll(tasks, 1, work, failed);
    }

    private <T> Uni<Void> runAll(
            Collection<T> tasks, int atATime, Function<T, Uni<Void>> work, BiConsumer<T, Throwable> failed) {
        return Multi.createFrom()
                .iterable(tasks)
                .onItem()
                .transformToUni(task -> fresh.run(() -> work.apply(task))
                        .onFailure()
                        .invoke(reason -> failed.accept(task, reason))
                        .onFailure()
                        .recoverWithNull())
                .merge(atATime)
                .collect()
                .last();
    }
}
