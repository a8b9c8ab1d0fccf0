package dev.orderly.statetransfer.replica;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetransfer.database.FreshContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Starts reading where the database says that the replicas are, not where the consumer group says. */
@ApplicationScoped
@Identifier(ResumingFromProgress.NAME)
public class ResumingFromProgress implements KafkaConsumerRebalanceListener {

    static final String NAME = "resuming-from-progress";

    private static final Logger LOG = Logger.getLogger(ResumingFromProgress.class);
    private static final Duration FIRST_DELAY = Duration.ofMillis(200);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);

    private final Progress progress;
    private final PolledOffsets polled;
    private final FreshContext fresh;

    ResumingFromProgress(Progress progress, PolledOffsets polled, FreshContext fresh) {
        this.progress = progress;
        this.polled = polled;
        this.fresh = fresh;
    }

    /** Blocks the polling thread until the database answers: without it, nothing could be applied anyway. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> known = fresh.run(() -> Panache.withTransaction(() -> progress.lock(partitions)))
                .onFailure()
                .invoke(e -> LOG.warnf("The progress of the replicas cannot be read: %s", e.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_DELAY, LONGEST_DELAY)
                .indefinitely()
                .await()
                .indefinitely();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> starts = partitions.stream()
                .collect(toMap(
                        Function.identity(),
                        partition -> startOf(
                                partition, known.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L))));
        starts.forEach(consumer::seek);
        polled.startAt(starts);
    }

    private static long startOf(TopicPartition partition, long nextOffset, long end) {
        if (nextOffset <= end) {
            return nextOffset;
        }
        LOG.warnf(
                "%s ends at %d, but was applied up to %d: the topic was made anew, and is read from its beginning",
                partition, end, nextOffset);
        return 0;
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        polled.forget(partitions);
    }
}
