package dev.orderly.statetransfer.rebuild;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.Headers;
import dev.orderly.statetopics.StateTopic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A topic of two partitions, with what its owner has sent. */
final class ThingTopic {

    record Thing(UUID id, long version) implements EntityState {}

    /** @param isTombstone whether the owner has deleted the thing */
    record State(UUID key, long version, boolean isTombstone) {

        @Nullable
        String json() {
            return isTombstone ? null : "{\"version\": %d}".formatted(version);
        }
    }

    static final StateTopic<Thing> TOPIC = new StateTopic<>("things.thing.v1", Thing.class);
    static final List<TopicPartition> PARTITIONS =
            List.of(new TopicPartition(TOPIC.name(), 0), new TopicPartition(TOPIC.name(), 1));

    private final List<State> sent = new ArrayList<>();
    private final List<List<ConsumerRecord<byte[], byte[]>>> logs = List.of(new ArrayList<>(), new ArrayList<>());

    void send(State state) {
        sent.add(state);
        TopicPartition partition = partitionOf(state.key());
        List<ConsumerRecord<byte[], byte[]>> log = logs.get(partition.partition());
        String json = state.json();
        var message = new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                log.size(),
                bytes(state.key().toString()),
                json == null ? null : bytes(json));
        message.headers().add(Headers.ENTITY_VERSION, bytes(Long.toString(state.version())));
        log.add(message);
    }

    private static TopicPartition partitionOf(UUID key) {
        return PARTITIONS.get((int) (key.getLeastSignificantBits() % PARTITIONS.size()));
    }

    List<ConsumerRecord<byte[], byte[]>> from(TopicPartition partition, long offset) {
        List<ConsumerRecord<byte[], byte[]>> log = logs.get(partition.partition());
        return List.copyOf(log.subList(Math.toIntExact(offset), log.size()));
    }

    long end(TopicPartition partition) {
        return logs.get(partition.partition()).size();
    }

    /** As the table of applied offsets has them, when everything has been applied. */
    Set<String> ends() {
        return PARTITIONS.stream()
                .map(partition -> "%d up to %d".formatted(partition.partition(), end(partition)))
                .collect(toSet());
    }

    Map<UUID, State> newest() {
        return sent.stream()
                .collect(toMap(
                        State::key,
                        state -> state,
                        BinaryOperator.maxBy((one, other) -> Long.compare(one.version(), other.version()))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
