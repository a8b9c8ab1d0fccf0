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
import org.jboss.logging.Logger;

/** Decides about many keys in transactions of bounded size, each on a fresh context. */
@ApplicationScoped
public class DecidingInChunks {

    private static final Logger LOG = Logger.getLogger(DecidingInChunks.class);
    private static final int CHUNK = 200;

    private final TransientRetry retry;

    DecidingInChunks(TransientRetry retry) {
        this.retry = retry;
    }

    /**
     * Never fails: if deciding about a key fails, it is logged, and the key waits for the next event that concerns it.
     * The other keys are decided.
     */
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
                        .invoke(e -> LOG.errorf(e, "Deciding about %s failed", key))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last();
    }

    private Uni<Void> inTransaction(List<UUID> keys, Function<List<UUID>, Uni<Void>> decision) {
        return retry.run("Deciding", () -> Panache.withTransaction(() -> decision.apply(keys)));
    }
}
