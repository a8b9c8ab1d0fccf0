package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.consuming.AppliedOffsets;
import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.kafka.TopicConsumers;
import dev.orderly.statetransfer.rebuild.Rebuild.Phase;
import dev.orderly.statetransfer.rebuild.SwappingShadows.Outcome;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * The steps of one rebuild; the caller must hold its lock. All methods block, and throw {@link Superseded} if the lock was
 * lost and another instance has begun a later run.
 */
@ApplicationScoped
class Rebuilding {

    private static final Duration FIRST_BACKOFF = Duration.ofMillis(200);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);
    /** How long consuming may be blocked while the shadow catches up. */
    private static final Duration LONGEST_LOCKED = Duration.ofSeconds(2);

    private final TopicConsumers consumers;
    private final ShadowTables shadows;
    private final FillingShadows filling;
    private final SwappingShadows swapping;
    private final DecidingDifferences deciding;
    private final RebuildTable table;
    private final AppliedOffsets progress;
    private final TransientRetry retry;

    /** A test that visits every interleaving is less patient. */
    Duration firstBackoff = FIRST_BACKOFF;

    Duration longestLocked = LONGEST_LOCKED;

    Rebuilding(
            TopicConsumers consumers,
            ShadowTables shadows,
            FillingShadows filling,
            SwappingShadows swapping,
            DecidingDifferences deciding,
            RebuildTable table,
            AppliedOffsets progress,
            TransientRetry retry) {
        this.consumers = consumers;
        this.shadows = shadows;
        this.filling = filling;
        this.swapping = swapping;
        this.deciding = deciding;
        this.table = table;
        this.progress = progress;
        this.retry = retry;
    }

    void rebuild(RebuildRun run) {
        StateTopic<?> topic = run.topic();
        clear(run);
        try (TopicReader reader = new TopicReader(topic, consumers.open())) {
            refuseIfRecreated(reader);
            String shadow = shadows.nameFor(topic);
            inTransaction(() -> table.phase(run).flatMap(latest -> shadows.create(topic, shadow)));
            filling.fill(run, shadow, reader, reader::isAtEnd);
            inTransaction(() -> table.enter(run, Phase.SWAPPING).flatMap(entered -> shadows.analyze(shadow)));
            swap(run, shadow, reader);
        }
        await(deciding.finish(run));
        inTransaction(() -> table.end(run, Phase.DONE, null));
    }

    /**
     * Cleans up a rebuild whose process ended in the middle: finishes it if the tables were swapped, undoes it if not.
     */
    void finishOrUndo(RebuildRun run) {
        boolean swapped = clear(run);
        inTransaction(() -> swapped
                ? table.end(run, Phase.DONE, null)
                : table.end(run, Phase.FAILED, "The service ended before the new table was full"));
    }

    void fail(RebuildRun run, String reason) {
        dropShadows(run);
        inTransaction(() -> table.end(run, Phase.FAILED, reason));
    }

    private boolean clear(RebuildRun run) {
        dropShadows(run);
        return await(deciding.finish(run));
    }

    private void dropShadows(RebuildRun run) {
        inTransaction(() -> table.phase(run).flatMap(latest -> shadows.dropShadows(run.topic())));
    }

    /**
     * The new table could never catch up with the live one. What consuming does about a recreated topic is not decided
     * here.
     */
    private void refuseIfRecreated(TopicReader reader) {
        Map<TopicPartition, Long> applied = inTransaction(progress::read);
        reader.ends().forEach((partition, end) -> {
            long next = applied.getOrDefault(partition, 0L);
            if (next > end) {
                throw new NotRebuildable(
                        "%s ends at %d, but was applied up to %d: the topic was recreated; restart the service first"
                                .formatted(partition, end, next));
            }
        });
    }

    /** Between attempts filling continues, so that catching up under the locks takes only milliseconds. */
    private void swap(RebuildRun run, String shadow, TopicReader reader) {
        RetryBackoff backoff = new RetryBackoff(firstBackoff, LONGEST_BACKOFF);
        while (await(swapping.attempt(run, shadow, reader.partitions(), live -> feed(run, shadow, reader, live)))
                != Outcome.SWAPPED) {
            backoff.begin();
            filling.fill(run, shadow, reader, () -> reader.isAtEnd() && backoff.isOver());
        }
    }

    private boolean feed(RebuildRun run, String shadow, TopicReader reader, Map<TopicPartition, Long> live) {
        if (!reader.hasReached(live)) {
            long end = System.nanoTime() + longestLocked.toNanos();
            filling.fill(run, shadow, reader, () -> reader.hasReached(live) || System.nanoTime() - end >= 0);
        }
        return reader.hasReached(live);
    }

    private <T> T inTransaction(Supplier<Uni<T>> work) {
        return await(retry.run("Rebuilding", () -> Panache.withTransaction(work)));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().indefinitely();
    }
}
