package dev.orderly.statetransfer.rebuild;

import static java.util.Objects.requireNonNull;

import dev.orderly.statetransfer.consuming.DecidingInChunks;
import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.rebuild.ShadowTables.KeyRange;
import dev.orderly.statetransfer.replica.Decisions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Decides again about every row that a rebuild has changed, because earlier decisions may have used the wrong state.
 */
@ApplicationScoped
class DecidingDifferences {

    private final ShadowTables shadows;
    private final RebuildTable rebuilds;
    private final Decisions decisions;
    private final DecidingInChunks chunks;
    private final TransientRetry retry;

    DecidingDifferences(
            ShadowTables shadows,
            RebuildTable rebuilds,
            Decisions decisions,
            DecidingInChunks chunks,
            TransientRetry retry) {
        this.shadows = shadows;
        this.rebuilds = rebuilds;
        this.decisions = decisions;
        this.chunks = chunks;
        this.retry = retry;
    }

    /**
     * Decides about all rows that differ, then drops the replaced table; so it stays as long as a decision fails, and
     * starting over after a crash only repeats decisions.
     *
     * @return false if there is no replaced table; fails with {@link Superseded} if this is not the latest run
     */
    Uni<Boolean> finish(RebuildRun run) {
        return retry.run("Rebuilding", () -> Panache.withSession(() -> shadows.wasReplaced(run.topic())))
                .flatMap(replaced -> replaced
                        ? decideOnce(run)
                                .flatMap(undecided -> chunks.decide(undecided, keys -> decide(run, keys)))
                                .flatMap(decided -> dropReplaced(run))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    /** Returns the keys that could not be decided about. */
    private Uni<List<UUID>> decideOnce(RebuildRun run) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(KeyRange.BEGIN),
                        after -> next(run, requireNonNull(after.get())).invoke(range -> after.set(range.last())))
                .whilst(range -> !range.isLast())
                .onItem()
                .transformToUniAndConcatenate(range -> chunks.decideOnce(range.differing(), keys -> decide(run, keys)))
                .collect()
                .in(ArrayList::new, List::addAll);
    }

    private Uni<KeyRange> next(RebuildRun run, UUID after) {
        return retry.run("Rebuilding", () -> Panache.withSession(() -> shadows.differing(run.topic(), after)));
    }

    private Uni<Void> decide(RebuildRun run, List<UUID> keys) {
        return decisions
                .about(Map.of(run.topic(), Set.copyOf(keys)))
                .flatMap(decided -> rebuilds.decided(run, keys.size()));
    }

    private Uni<Void> dropReplaced(RebuildRun run) {
        return retry.run(
                "Rebuilding",
                () -> Panache.withTransaction(
                        () -> rebuilds.phase(run).flatMap(latest -> shadows.dropReplaced(run.topic()))));
    }
}
