package dev.orderly.statetransfer.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be applied, or whose decision failed.
 *
 * @param value null for a tombstone, and in lists, which omit it
 * @param size of the value in bytes; null for a tombstone
 * @param overtakenAt when a newer record of the same key was applied; null if none was
 */
public record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        byte @Nullable [] value,
        @Nullable Integer size,
        Map<String, String> headers,
        String reason,
        Instant failedAt,
        @Nullable Instant overtakenAt) {

    public TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    /** The record as it was consumed. */
    public ConsumerRecord<byte[], byte[]> asRecord() {
        RecordHeaders original = new RecordHeaders();
        headers.forEach((name, text) -> original.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                value,
                original,
                Optional.empty());
    }
}
