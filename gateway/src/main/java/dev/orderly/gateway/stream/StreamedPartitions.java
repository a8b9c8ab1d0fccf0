package dev.orderly.gateway.stream;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The partitions that are read. Owners create their topics when they start, so some may appear later. */
final class StreamedPartitions {

    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(3);

    private final KafkaConsumer<String, byte[]> consumer;
    private final long since;
    private final Map<TopicPartition, OffsetAndMetadata> positions;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private final Map<TopicPartition, Long> endsOfCustomers = new HashMap<>();
    private long lookedAt = System.nanoTime() - REFRESH_INTERVAL.toNanos();

    /**
     * @param since the time (milliseconds) from which on to read
     * @param positions where to go on in the partitions that another consumer has read
     */
    StreamedPartitions(
            KafkaConsumer<String, byte[]> consumer, long since, Map<TopicPartition, OffsetAndMetadata> positions) {
        this.consumer = consumer;
        this.since = since;
        this.positions = positions;
    }

    void assignNew() {
        if (topicsAssigned() == StreamedTopic.values().length
                || System.nanoTime() - lookedAt < REFRESH_INTERVAL.toNanos()) {
            return;
        }
        lookedAt = System.nanoTime();
        List<TopicPartition> found = find();
        if (found.isEmpty()) {
            return;
        }
        // the ends first: a later record has a later offset, or a timestamp
        Map<TopicPartition, Long> ends = consumer.endOffsets(found);
        Map<TopicPartition, @Nullable OffsetAndTimestamp> begins =
                consumer.offsetsForTimes(found.stream().collect(toMap(each -> each, each -> since)));
        assigned.addAll(found);
        consumer.assign(assigned);
        for (TopicPartition each : found) {
            @Nullable OffsetAndTimestamp begin = begins.get(each);
            long end = ends.getOrDefault(each, 0L);
            if (isOfCustomers(each)) {
                endsOfCustomers.put(each, end);
            }
            @Nullable OffsetAndMetadata position = positions.get(each);
            if (position != null) {
                consumer.seek(each, position);
            } else if (isOfCustomers(each)) {
                consumer.seekToBeginning(List.of(each));
            } else {
                consumer.seek(each, begin == null ? end : begin.offset());
            }
        }
    }

    boolean areAssigned() {
        return !assigned.isEmpty();
    }

    /** Whether every customer on the topic at the start has been read. */
    boolean customersAreRead() {
        return !endsOfCustomers.isEmpty()
                && endsOfCustomers.entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private List<TopicPartition> find() {
        try {
            Map<String, List<PartitionInfo>> topics = consumer.listTopics(REFRESH_INTERVAL);
            List<TopicPartition> found = new ArrayList<>();
            Stream.of(StreamedTopic.values())
                    .flatMap(topic -> topics.getOrDefault(topic.topicName(), List.of()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .filter(partition -> !assigned.contains(partition))
                    .forEach(found::add);
            return found;
        } catch (TimeoutException e) {
            return List.of(); // no broker yet
        }
    }

    private long topicsAssigned() {
        return assigned.stream().map(TopicPartition::topic).distinct().count();
    }

    private static boolean isOfCustomers(TopicPartition partition) {
        return partition.topic().equals(StreamedTopic.CUSTOMERS.topicName());
    }
}
