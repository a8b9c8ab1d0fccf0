package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetopics.StateTopic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its beginning, with a consumer without a group. For a single thread; all methods block. */
class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> begins;

    TopicReader(StateTopic<?> topic, Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
        this.partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new NotRebuildable("There is no topic " + topic.name());
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.begins = consumer.beginningOffsets(partitions);
    }

    /** The next records, at most as many as one transaction should apply; empty if none arrive soon. */
    List<ConsumerRecord<byte[], byte[]>> poll() {
        return StreamSupport.stream(consumer.poll(POLL).spliterator(), false).toList();
    }

    List<TopicPartition> partitions() {
        return partitions;
    }

    /** Whether everything below these offsets has been read. */
    boolean hasReached(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream().allMatch(offset -> consumer.position(offset.getKey()) >= offset.getValue());
    }

    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /** The number of offsets that have been read. */
    long done() {
        return partitions.stream()
                .mapToLong(partition -> consumer.position(partition) - begins.getOrDefault(partition, 0L))
                .sum();
    }

    /** Whether everything that the broker had at the last fetch has been read. */
    boolean isAtEnd() {
        return partitions.stream()
                .allMatch(partition -> consumer.currentLag(partition).orElse(Long.MAX_VALUE) == 0);
    }

    /** The number of offsets still to be read, as far as the broker has reported. */
    long left() {
        return partitions.stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
