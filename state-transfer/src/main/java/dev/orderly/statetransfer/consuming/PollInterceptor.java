package dev.orderly.statetransfer.consuming;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Notes polled records in {@link ConsumerPositions}. Kafka creates the instance on the polling thread, and calls it
 * there.
 */
@RegisterForReflection
public class PollInterceptor implements ConsumerInterceptor<byte[], byte[]> {

    private final ConsumerPositions polled =
            Arc.container().instance(ConsumerPositions.class).get();

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        polled.note(records);
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // The group's committed offsets are only for monitoring.
    }

    @Override
    public void configure(Map<String, ?> config) {
        // nothing to configure
    }

    @Override
    public void close() {
        // nothing to close
    }
}
