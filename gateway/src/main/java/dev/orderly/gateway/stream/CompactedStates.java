package dev.orderly.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jboss.logging.Logger;

/**
 * The states of an order that the topics still hold: at least the latest of each of its parts. There is no index, so
 * the order's partitions are read from the beginning, by only a few callers at once.
 */
@ApplicationScoped
class CompactedStates {

    private static final Logger LOG = Logger.getLogger(CompactedStates.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MAX_CONCURRENT = 2;
    private static final int WAITING = 16;

    private final Map<String, Object> configuration;
    private final TypedGuard<Uni<List<StateEvent>>> guard = TypedGuard.create(
                    new TypeLiteral<Uni<List<StateEvent>>>() {})
            .withTimeout()
            .duration(PATIENCE.toMillis(), ChronoUnit.MILLIS)
            .done()
            .withBulkhead()
            .limit(MAX_CONCURRENT)
            .queueSize(WAITING)
            .done()
            .build();

    CompactedStates(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.configuration = new HashMap<>(broker);
        configuration.putAll(Map.of(
                "client.id",
                "gateway-stories",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "request.timeout.ms",
                (int) PATIENCE.toMillis(),
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis()));
        configuration.remove("group.id");
    }

    /** Fails if the broker does not answer in time, or too many callers ask. */
    Uni<List<StateEvent>> of(String order) {
        return guard.get(() ->
                Uni.createFrom().item(() -> read(order)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private List<StateEvent> read(String order) {
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = StreamedTopic.ofOrders()
                    .flatMap(topic -> partitionOf(order, topic.topicName(), consumer))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long begun = System.nanoTime();
            List<StateEvent> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                // nobody waits any longer
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    return found;
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (order.equals(record.key())) {
                        written(record).ifPresent(found::add);
                    }
                }
            }
            return found;
        }
    }

    private static Optional<StateEvent> written(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(WritingEvents.write(record, WritingEvents.stateOf(record)));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%s, partition %d, offset %d is not a state: %s",
                    record.topic(), record.partition(), record.offset(), e);
            return Optional.empty();
        }
    }

    /** The partition the owner's producer uses; empty until the owner has created the topic. */
    private static Stream<TopicPartition> partitionOf(
            String order, String topic, KafkaConsumer<String, byte[]> consumer) {
        int count = consumer.partitionsFor(topic).size();
        return count == 0
                ? Stream.empty()
                : Stream.of(new TopicPartition(topic, Utils.toPositive(Utils.murmur2(order.getBytes(UTF_8))) % count));
    }
}
