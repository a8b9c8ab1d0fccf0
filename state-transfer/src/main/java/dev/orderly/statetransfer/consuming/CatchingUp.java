package dev.orderly.statetransfer.consuming;

import dev.orderly.statetransfer.database.Causes;
import dev.orderly.statetransfer.database.FreshContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Waits until a replica has applied what its topic holds now. */
@ApplicationScoped
public class CatchingUp {

    private static final Logger LOG = Logger.getLogger(CatchingUp.class);
    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final TopicEnds ends;
    private final AppliedOffsets offsets;
    private final FreshContext fresh;

    CatchingUp(TopicEnds ends, AppliedOffsets offsets, FreshContext fresh) {
        this.ends = ends;
        this.offsets = offsets;
        this.fresh = fresh;
    }

    /**
     * Reads the topic's end offsets and waits until the replica has applied everything below them. Blocks.
     *
     * @return false if the time runs out, or if the broker does not answer
     */
    public boolean reachesEndOf(String topic, Duration patience) throws InterruptedException {
        try {
            Map<TopicPartition, Long> now = ends.of(List.of(topic));
            return fresh.run(offsets::read)
                    .map(applied -> hasPassed(applied, now))
                    .repeat()
                    .withDelay(INTERVAL)
                    .whilst(passed -> !passed)
                    .select()
                    .first(Math.max(1, patience.dividedBy(INTERVAL)))
                    .collect()
                    .last()
                    .await()
                    .indefinitely();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("Where %s ends is not known: %s", topic, Causes.inWords(e));
            return false;
        }
    }

    private static boolean hasPassed(Map<TopicPartition, Long> applied, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> applied.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
