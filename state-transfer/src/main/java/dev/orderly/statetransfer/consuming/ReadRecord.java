package dev.orderly.statetransfer.consuming;

import dev.orderly.statetransfer.record.ReceivedState;
import dev.orderly.statetransfer.record.RecordReader;
import dev.orderly.statetransfer.record.UnreadableState;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A record as it was polled, and either the state that it brings or the reason why it could not be read. */
record ReadRecord(
        ConsumerRecord<byte[], byte[]> message,
        @Nullable ReceivedState state,
        @Nullable RuntimeException reason) {

    static ReadRecord of(ConsumerRecord<byte[], byte[]> message, RecordReader reader) {
        try {
            return new ReadRecord(message, reader.read(message), null);
        } catch (RuntimeException reason) {
            return new ReadRecord(message, null, reason);
        }
    }

    /** @throws UnreadableState or whatever else stood in the way of reading it */
    ReceivedState stateOrThrow() {
        if (reason != null) {
            throw reason;
        }
        return Objects.requireNonNull(state);
    }

    TopicPartition partition() {
        return new TopicPartition(message.topic(), message.partition());
    }
}
