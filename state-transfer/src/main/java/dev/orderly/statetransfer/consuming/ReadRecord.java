package dev.orderly.statetransfer.consuming;

import dev.orderly.statetransfer.record.ReceivedState;
import dev.orderly.statetransfer.record.RecordReader;
import dev.orderly.statetransfer.record.UnreadableState;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A polled record with either its state or the reason why it could not be read. */
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

    /** @throws UnreadableState or another exception, if the record could not be read */
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
