package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.consuming.AppliedOffsets;
import dev.orderly.statetransfer.database.Causes;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.TransientFaults;
import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.rebuild.Rebuild.Phase;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Swaps a shadow with the live table at a moment when nothing is lost and no reader is kept waiting. */
@ApplicationScoped
class SwappingShadows {

    enum Outcome {
        SWAPPED,
        /** The shadow did not catch up with the live table in time. */
        BEHIND,
        /** The live table was being read the whole time. */
        IN_USE
    }

    private static final Logger LOG = Logger.getLogger(SwappingShadows.class);

    private final AppliedOffsets applied;
    private final ShadowTables shadows;
    private final RebuildTable rebuilds;
    private final FreshContext fresh;
    private final TransientRetry retry;

    SwappingShadows(
            AppliedOffsets applied,
            ShadowTables shadows,
            RebuildTable rebuilds,
            FreshContext fresh,
            TransientRetry retry) {
        this.applied = applied;
        this.shadows = shadows;
        this.rebuilds = rebuilds;
        this.fresh = fresh;
        this.retry = retry;
    }

    /**
     * Tries the swap once. While the offsets are locked, nobody feeds the live table, so the shadow can catch up with
     * it. The offsets stay as they are: records that the shadow is ahead by are consumed again, and change nothing.
     *
     * @param feed blocks until the shadow has everything below these offsets, and returns whether it has
     * @return fails with {@link Superseded} if this is not the latest run
     */
    Uni<Outcome> attempt(
            RebuildRun run, String shadow, List<TopicPartition> partitions, Predicate<Map<TopicPartition, Long>> feed) {
        return fresh.run(() -> Panache.withTransaction(() -> applied.lock(partitions)
                        .flatMap(live -> fresh.block(() -> feed.test(live)))
                        .flatMap(reached -> reached
                                ? rebuilds.enter(run, Phase.DECIDING)
                                        .flatMap(entered -> shadows.swap(run.topic(), shadow))
                                        .replaceWith(Outcome.SWAPPED)
                                : Uni.createFrom().item(Outcome.BEHIND))))
                .onFailure(TransientFaults::isTransient)
                .recoverWithUni(fault -> afterwards(run, fault));
    }

    /** If the connection is lost during the commit, only the database knows whether it succeeded. */
    private Uni<Outcome> afterwards(RebuildRun run, Throwable fault) {
        LOG.warnf(
                "Whether the replica of %s was swapped is looked up: %s",
                run.topic().name(), Causes.inWords(fault));
        return retry.run("Rebuilding", () -> Panache.withTransaction(() -> rebuilds.phase(run)))
                .map(phase -> phase == Phase.DECIDING ? Outcome.SWAPPED : Outcome.IN_USE);
    }
}
