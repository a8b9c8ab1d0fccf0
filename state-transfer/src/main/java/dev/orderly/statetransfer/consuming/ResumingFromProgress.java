package dev.orderly.statetransfer.consuming;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetransfer.database.TransientRetry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Starts reading at the offsets in the database, which match the replicas, not at those of the consumer group. */
@ApplicationScoped
@Identifier(ResumingFromProgress.NAME)
public class ResumingFromProgress implements KafkaConsumerRebalanceListener {

    static final String NAME = "resuming-from-progress";

    private static final Logger LOG = Logger.getLogger(ResumingFromProgress.class);

    private final AppliedOffsets offsets;
    private final ConsumerPositions polled;
    private final TransientRetry retry;

    ResumingFromProgress(AppliedOffsets offsets, ConsumerPositions polled, TransientRetry retry) {
        this.offsets = offsets;
        this.polled = polled;
        this.retry = retry;
    }

    /** Blocks the polling thread until the database answers: without it, nothing could be applied anyway. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> known = retrying(() -> Panache.withTransaction(() -> offsets.lock(partitions)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> starts = new HashMap<>(known);
        Map<TopicPartition, Long> recreated = known.entrySet().stream()
                .filter(partition -> partition.getValue() > ends.getOrDefault(partition.getKey(), 0L))
                .collect(toMap(Map.Entry::getKey, partition -> 0L));
        if (!recreated.isEmpty()) {
            LOG.warnf(
                    "%s were recreated: they end below the applied offsets, and are read from their beginning",
                    recreated.keySet());
            retrying(() -> Panache.withTransaction(() -> offsets.advance(recreated)));
            starts.putAll(recreated);
        }
        starts.forEach(consumer::seek);
        polled.startAt(starts);
    }

    private <T> T retrying(Supplier<Uni<T>> work) {
        return retry.run("Resuming", work).await().indefinitely();
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        polled.forget(partitions);
    }
}
