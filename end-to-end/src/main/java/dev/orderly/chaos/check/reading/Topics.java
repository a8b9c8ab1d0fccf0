package dev.orderly.chaos.check.reading;

import dev.orderly.chaos.check.evidence.Place;
import dev.orderly.chaos.check.evidence.StateRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The state topics, read to their ends as the services do: uncommitted records, too. */
final class Topics implements AutoCloseable {

    private static final Pattern STATE_TOPIC = Pattern.compile("[a-z]+\\.[a-z]+\\.v[0-9]+");
    private static final String VERSION = "ce_entityversion";
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Place> injected = new ArrayList<>();

    Topics(Map<String, Object> client) {
        consumer = new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    List<String> names() {
        return consumer.listTopics().keySet().stream()
                .filter(topic -> STATE_TOPIC.matcher(topic).matches())
                .sorted()
                .toList();
    }

    /** The offset after the last record of each partition. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(names().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    List<StateRecord> read() {
        List<StateRecord> records = new ArrayList<>();
        Map<TopicPartition, Long> ends = ends();
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(PATIENCE).forEach(message -> records.add(record(message)));
        }
        return records;
    }

    /** The records among those read that the run itself put there. */
    List<Place> injected() {
        return List.copyOf(injected);
    }

    private StateRecord record(ConsumerRecord<byte[], byte[]> message) {
        if (message.headers().lastHeader(Place.INJECTED) != null) {
            injected.add(new Place(message.topic(), message.partition(), message.offset()));
        }
        return new StateRecord(
                message.topic(),
                message.partition(),
                message.offset(),
                text(message.key()),
                version(message.headers().lastHeader(VERSION)),
                text(message.value()),
                message.timestamp());
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable Long version(@Nullable Header header) {
        try {
            return header == null ? null : Long.valueOf(new String(header.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** By topic, what its replicas are called: as its entity or, if several services publish that, with the owner. */
    static SortedMap<String, String> localNames(List<String> topics) {
        SortedMap<String, String> names = new TreeMap<>();
        for (String topic : topics) {
            String[] parts = topic.split("\\.");
            boolean isShared = topics.stream()
                            .filter(other -> other.split("\\.")[1].equals(parts[1]))
                            .count()
                    > 1;
            names.put(topic, isShared ? parts[0] + "_" + parts[1] : parts[1]);
        }
        return names;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
