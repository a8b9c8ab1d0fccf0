package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.consuming.DecidingInChunks;
import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.rebuild.ShadowTables.KeyRange;
import dev.orderly.statetransfer.replica.Decisions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
     * @return false if there is no replaced table
     */
    Uni<Boolean> finish(StateTopic<?> topic) {
        return retry.run("Rebuilding", () -> Panache.withSession(() -> shadows.wasReplaced(topic)))
                .flatMap(replaced -> replaced
                        ? from(KeyRange.BEGIN, topic, List.of())
                                .flatMap(undecided -> chunks.decide(undecided, keys -> decide(topic, keys)))
                                .flatMap(decided -> dropReplaced(topic))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    /** Returns the keys that could not be decided about, these included. */
    private Uni<List<UUID>> from(UUID after, StateTopic<?> topic, List<UUID> undecided) {
        return retry.run("Rebuilding", () -> Panache.withSession(() -> shadows.differing(topic, after)))
                .flatMap(range -> chunks.decideOnce(range.differing(), keys -> decide(topic, keys))
                        .map(failed -> Stream.concat(undecided.stream(), failed.stream())
                                .toList())
                        .flatMap(all -> range.isLast() ? Uni.createFrom().item(all) : from(range.last(), topic, all)));
    }

    private Uni<Void> decide(StateTopic<?> topic, List<UUID> keys) {
        return decisions
                .about(Map.of(topic, Set.copyOf(keys)))
                .flatMap(decided -> rebuilds.decided(topic, keys.size()));
    }

    private Uni<Void> dropReplaced(StateTopic<?> topic) {
        return retry.run("Rebuilding", () -> Panache.withTransaction(() -> shadows.dropReplaced(topic)));
    }
}
