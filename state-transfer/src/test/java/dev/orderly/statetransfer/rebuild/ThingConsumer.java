package dev.orderly.statetransfer.rebuild;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads what the topic has. */
class ThingConsumer extends MockConsumer<byte[], byte[]> {

    private final ThingTopic topic;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<TopicPartition, Long> reported = new HashMap<>();

    ThingConsumer(ThingTopic topic) {
        super("none");
        this.topic = topic;
    }

    @Override
    public synchronized List<PartitionInfo> partitionsFor(String name) {
        return ThingTopic.PARTITIONS.stream()
                .map(partition -> new PartitionInfo(name, partition.partition(), null, null, null))
                .toList();
    }

    @Override
    public synchronized void seekToBeginning(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> positions.put(partition, 0L));
    }

    @Override
    public synchronized void seek(TopicPartition partition, long offset) {
        positions.put(partition, offset);
    }

    @Override
    public synchronized Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> partitions) {
        return partitions.stream().collect(toMap(partition -> partition, partition -> 0L));
    }

    @Override
    public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
        return partitions.stream().collect(toMap(partition -> partition, topic::end));
    }

    @Override
    public synchronized long position(TopicPartition partition) {
        return positions.getOrDefault(partition, 0L);
    }

    /** Of what the last poll was told. */
    @Override
    public synchronized OptionalLong currentLag(TopicPartition partition) {
        Long end = reported.get(partition);
        return end == null ? OptionalLong.empty() : OptionalLong.of(end - position(partition));
    }

    boolean isAtEnd() {
        return ThingTopic.PARTITIONS.stream().allMatch(partition -> position(partition) == topic.end(partition));
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
        for (TopicPartition partition : ThingTopic.PARTITIONS) {
            List<ConsumerRecord<byte[], byte[]>> next = topic.from(partition, position(partition));
            if (!next.isEmpty()) {
                records.put(partition, next);
            }
            positions.merge(partition, (long) next.size(), Long::sum);
            reported.put(partition, topic.end(partition));
        }
        return new ConsumerRecords<>(records, Map.of());
    }
}
