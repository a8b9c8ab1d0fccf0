package dev.orderly.gateway.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads all topics, on its own thread. Every instance reads everything, so there is no consumer group, and nothing to
 * commit: after a restart it starts reading from a short time back.
 */
@ApplicationScoped
class ReadingStates {

    private static final Logger LOG = Logger.getLogger(ReadingStates.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Object> configuration;
    private final ArrivedStates arrived;
    private final CustomerSubjects subjects;
    private final OpenStreams streams;
    private final BrokerReached reached;
    private final CountDownLatch stopping = new CountDownLatch(1);
    /** Where reading goes on: a consumer that failed is replaced, and nothing may be read twice. */
    private final Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();

    private boolean complained;

    ReadingStates(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ArrivedStates arrived,
            CustomerSubjects subjects,
            OpenStreams streams,
            @Wellness BrokerReached reached) {
        this.configuration = new HashMap<>(broker);
        // little memory; assigned partitions need no consumer group
        configuration.putAll(Map.of(
                "client.id",
                "gateway",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "auto.offset.reset",
                "latest",
                // less than any state, more than a transaction's end marker, which alone is not worth waking up for
                "fetch.min.bytes",
                128,
                "fetch.max.bytes",
                2 << 20,
                "max.partition.fetch.bytes",
                256 << 10));
        configuration.remove("group.id");
        this.arrived = arrived;
        this.subjects = subjects;
        this.streams = streams;
        this.reached = reached;
    }

    void start(@Observes StartupEvent start) {
        Thread.ofPlatform().daemon().name("states").start(this::readUntilStopped);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    private void readUntilStopped() {
        while (!isStopped(Duration.ZERO)) {
            try (var consumer =
                    new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
                read(consumer);
            } catch (RuntimeException e) {
                if (!complained) {
                    LOG.warn("The stream of states stands still; it is tried again until Kafka lets the gateway in", e);
                }
                complained = true;
                isStopped(PAUSE);
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        var partitions = new StreamedPartitions(consumer, arrived.since(), positions);
        while (!isStopped(Duration.ZERO)) {
            partitions.assignNew();
            if (!partitions.areAssigned()) {
                isStopped(POLL);
                continue;
            }
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            positions.putAll(records.nextOffsets());
            complained = false;
            arrived.take(records);
            reached.look(consumer.metrics());
            if (!subjects.known() && partitions.customersAreRead()) {
                subjects.markKnown();
                streams.wake();
            }
        }
    }

    private boolean isStopped(Duration patience) {
        try {
            return stopping.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
