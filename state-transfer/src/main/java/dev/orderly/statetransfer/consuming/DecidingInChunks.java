package dev.orderly.statetransfer.consuming;

import dev.orderly.statetransfer.database.TransientRetry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Decides about many keys in transactions of bounded size, each on a fresh context. */
@ApplicationScoped
public class DecidingInChunks {

    private static final int CHUNK = 200;

    private final TransientRetry retry;
    private final UndecidedKeys undecided;

    DecidingInChunks(TransientRetry retry, UndecidedKeys undecided) {
        this.retry = retry;
        this.undecided = undecided;
    }

    /** Never fails: a key that cannot be decided about waits among the {@link UndecidedKeys}; the others are decided. */
    public Uni<Void> decide(Collection<UUID> keys, Function<List<UUID>, Uni<Void>> decision) {
        return Multi.createFrom()
                .iterable(keys)
                .group()
                .intoLists()
                .of(CHUNK)
                .onItem()
                .transformToUniAndConcatenate(chunk ->
                        inTransaction(chunk, decision).onFailure().recoverWithUni(() -> oneByOne(chunk, decision)))
                .collect()
                .last();
    }

    private Uni<Void> oneByOne(List<UUID> keys, Function<List<UUID>, Uni<Void>> decision) {
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUniAndConcatenate(key -> inTransaction(List.of(key), decision)
                        .onFailure()
                        .invoke(reason -> undecided.add(key, decision, reason))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last();
    }

    private Uni<Void> inTransaction(List<UUID> keys, Function<List<UUID>, Uni<Void>> decision) {
        return retry.run("Deciding", () -> Panache.withTransaction(() -> decision.apply(keys)));
    }
}
