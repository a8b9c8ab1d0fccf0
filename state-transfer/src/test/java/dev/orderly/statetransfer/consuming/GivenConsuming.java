package dev.orderly.statetransfer.consuming;

import static dev.orderly.statetransfer.interleaving.Absent.absent;

import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.deadletter.DeadLetters;
import dev.orderly.statetransfer.record.RecordReader;
import dev.orderly.statetransfer.replica.Decisions;
import dev.orderly.statetransfer.tracing.ConsumedTraces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Consumes records when a test says so, instead of when they are polled. */
public final class GivenConsuming {

    private final Consuming consuming;

    public GivenConsuming(
            RecordReader reader,
            AppliedOffsets offsets,
            ReplicaTables tables,
            Decisions decisions,
            TransientRetry retry) {
        this.consuming = new Consuming(
                reader,
                new ApplyingRecords(
                        reader, offsets, tables, decisions, bean(DeadLetters.class), bean(ConsumedTraces.class)),
                retry);
    }

    /** As when a consumer was assigned these partitions. */
    public void resume(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        TopicEnds ends = new GivenEnds(consumer.endOffsets(partitions));
        new ResumingFromProgress(bean(AppliedOffsets.class), ends, new ConsumerPositions(), bean(FreshContext.class))
                .onPartitionsAssigned(consumer, partitions);
    }

    public void consume(ConsumerRecords<byte[], byte[]> polled) {
        consuming.consume(consuming.read(polled)).await().indefinitely();
    }

    public static DecidingInChunks chunks(TransientRetry retry) {
        return new DecidingInChunks(retry, Duration.ofMillis(1), new SimpleMeterRegistry());
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    @Vetoed
    private static final class GivenEnds extends TopicEnds {

        private final Map<TopicPartition, Long> ends;

        GivenEnds(Map<TopicPartition, Long> ends) {
            super(absent());
            this.ends = ends;
        }

        @Override
        public Map<TopicPartition, Long> of(Collection<String> topics) {
            return ends;
        }
    }
}
