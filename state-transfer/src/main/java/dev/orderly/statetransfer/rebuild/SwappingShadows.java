package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetopics.StateTopic;
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

/** Puts a shadow in the place of the live table at a moment in which nothing is lost and no reader is kept waiting. */
@ApplicationScoped
class SwappingShadows {

    enum Outcome {
        SWAPPED,
        /** The shadow could not be fed as far as the live table in time. */
        BEHIND,
        /** The live table was being read all the time. */
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
     * Tries it once. While the progress is locked nobody feeds the live table, so that the shadow can be fed as far as that.
     * The progress stays as it is: what the shadow has ahead comes once more and changes nothing.
     *
     * @param feed blocks until the shadow has everything below these offsets, and tells whether it has
     */
    Uni<Outcome> attempt(
            StateTopic<?> topic,
            String shadow,
            List<TopicPartition> partitions,
            Predicate<Map<TopicPartition, Long>> feed) {
        return fresh.run(() -> Panache.withTransaction(() -> applied.lock(partitions)
                        .flatMap(live -> fresh.block(() -> feed.test(live)))
                        .flatMap(reached -> reached
                                ? rebuilds.enter(topic, Phase.DECIDING)
                                        .flatMap(entered -> shadows.swap(topic, shadow))
                                        .replaceWith(Outcome.SWAPPED)
                                : Uni.createFrom().item(Outcome.BEHIND))))
                .onFailure(TransientFaults::isTransient)
                .recoverWithUni(fault -> afterwards(topic, fault));
    }

    /** Whoever loses the connection while committing has to look whether it did. */
    private Uni<Outcome> afterwards(StateTopic<?> topic, Throwable fault) {
        LOG.warnf("Whether the replica of %s was swapped is looked up: %s", topic.name(), Causes.inWords(fault));
        return retry.run("Rebuilding", () -> Panache.withSession(() -> shadows.wasReplaced(topic)))
                .map(replaced -> replaced ? Outcome.SWAPPED : Outcome.IN_USE);
    }
}
