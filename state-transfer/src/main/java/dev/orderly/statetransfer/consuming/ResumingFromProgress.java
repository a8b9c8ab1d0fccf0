package dev.orderly.statetransfer.consuming;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.orderly.statetransfer.database.FailureLog;
import dev.orderly.statetransfer.database.FreshContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/** Starts reading at the offsets in the database, which match the replicas, not at those of the consumer group. */
@ApplicationScoped
@Identifier(ResumingFromProgress.NAME)
public class ResumingFromProgress implements KafkaConsumerRebalanceListener {

    static final String NAME = "resuming-from-progress";

    private static final Logger LOG = Logger.getLogger(ResumingFromProgress.class);

    private final FailureLog failures = new FailureLog(ResumingFromProgress.class, "Seeking the applied offsets");
    private final CountDownLatch stopped = new CountDownLatch(1);

    private final AppliedOffsets offsets;
    private final TopicEnds ends;
    private final ConsumerPositions polled;
    private final FreshContext fresh;

    ResumingFromProgress(AppliedOffsets offsets, TopicEnds ends, ConsumerPositions polled, FreshContext fresh) {
        this.offsets = offsets;
        this.ends = ends;
        this.polled = polled;
        this.fresh = fresh;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    /**
     * Blocks the polling thread until the database and the broker have answered. If it failed, Kafka would not name
     * these partitions again, and would read them from the group's offsets: a restored database would miss records.
     */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            while (!partitions.isEmpty() && !hasResumed(consumer, partitions)) {
                if (stopped.await(1, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The service stops before it could begin to read");
                }
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private boolean hasResumed(Consumer<?, ?> consumer, Collection<TopicPartition> partitions)
            throws InterruptedException {
        try {
            resume(consumer, partitions);
            failures.worked();
            return true;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            failures.failed(e);
            return false;
        }
    }

    private void resume(Consumer<?, ?> consumer, Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> known = inTransaction(() -> offsets.lock(partitions));
        start(consumer, known);
        Map<TopicPartition, Long> now =
                ends.of(partitions.stream().map(TopicPartition::topic).collect(toSet()));
        Map<TopicPartition, Long> recreated = known.entrySet().stream()
                .filter(partition -> partition.getValue() > now.getOrDefault(partition.getKey(), Long.MAX_VALUE))
                .collect(toMap(Map.Entry::getKey, partition -> 0L));
        if (!recreated.isEmpty()) {
            LOG.warnf(
                    "%s were recreated: they end below the applied offsets, and are read from their beginning",
                    recreated.keySet());
            inTransaction(() -> offsets.lock(recreated.keySet()).chain(() -> offsets.advance(recreated)));
            start(consumer, recreated);
        }
    }

    private void start(Consumer<?, ?> consumer, Map<TopicPartition, Long> starts) {
        starts.forEach(consumer::seek);
        polled.startAt(starts);
    }

    private <T> T inTransaction(Supplier<Uni<T>> work) {
        return fresh.run(() -> Panache.withTransaction(work)).await().indefinitely();
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        polled.forget(partitions);
    }
}
