package dev.orderly.statetransfer.gate;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetopics.StateTopics;
import dev.orderly.statetransfer.kafka.TopicConsumers;
import dev.orderly.statetransfer.record.ReceivedState;
import dev.orderly.statetransfer.record.RecordReader;
import dev.orderly.statetransfer.record.UnreadableState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Detects a database that was restored from a backup: reads the service's own topics beyond the offsets that the
 * database knows to have been sent, and records states that are newer than the outbox. After a clean stop there is
 * nothing to read, after a crash the last batch sent. Blocks: only for the relay's thread.
 *
 * <p>It may run at any time, even while the relay sends: the outbox has a state before the topic does, and is queried
 * after the topic was read.
 */
@ApplicationScoped
public class RestoreDetection {

    private static final Logger LOG = Logger.getLogger(RestoreDetection.class);
    /** Short, because after a start changes wait for it, even if the broker is unavailable. */
    private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofSeconds(1);
    /** Empty polls in a row before it gives up: longer than an available broker ever takes. */
    private static final int MAX_EMPTY_POLLS = 10;

    private final TopicConsumers consumers;
    private final RecordReader reader;
    private final AheadTable ahead;
    private final WriteGate gate;
    private final List<StateTopic<?>> own;

    RestoreDetection(
            TopicConsumers consumers,
            RecordReader reader,
            AheadTable ahead,
            WriteGate gate,
            StateTopics topics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.consumers = consumers;
        this.reader = reader;
        this.ahead = ahead;
        this.gate = gate;
        this.own = topics.ownedBy(service);
    }

    /** Examines the topics unless this instance has done so since it started. */
    public void examineOnce() throws SQLException {
        if (!gate.isExamined()) {
            examine();
        }
    }

    /**
     * Reads the topics to their ends. A new leader must call this after fencing the previous leader, and before it
     * sends anything.
     */
    public void examine() throws SQLException {
        try (Consumer<byte[], byte[]> consumer = consumers.open()) {
            readTails(consumer);
        }
        gate.examined();
    }

    /** To be called when examining fails, or cannot be tried: changes do not wait for it any longer. */
    public void giveUpForNow() {
        gate.notExaminable();
    }

    private void readTails(Consumer<byte[], byte[]> consumer) throws SQLException {
        List<TopicPartition> partitions = own.stream()
                .map(StateTopic::name)
                .flatMap(topic -> consumer.partitionsFor(topic, BROKER_TIMEOUT).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, BROKER_TIMEOUT);
        Map<TopicPartition, Long> tails = tails(ahead.relayed(), ends);
        consumer.assign(tails.keySet());
        tails.forEach(consumer::seek);
        for (int empty = 0; !hasReached(consumer, tails, ends); ) {
            List<ConsumerRecord<byte[], byte[]>> records = StreamSupport.stream(
                            consumer.poll(POLL).spliterator(), false)
                    .toList();
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty > MAX_EMPTY_POLLS) {
                throw new TimeoutException("The service's own topics cannot be read to their end");
            }
            ahead.noteNewer(
                    records.stream().map(this::read).flatMap(Optional::stream).toList());
        }
        ahead.noteRelayed(ends);
    }

    /**
     * The offsets to start at, in partitions that do not end where they are known to; a recreated one is read whole.
     */
    private static Map<TopicPartition, Long> tails(Map<TopicPartition, Long> relayed, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> tails = new HashMap<>();
        ends.forEach((partition, end) -> {
            long known = relayed.getOrDefault(partition, 0L);
            if (known != end) {
                tails.put(partition, known < end ? known : 0L);
            }
        });
        return tails;
    }

    private static boolean hasReached(
            Consumer<?, ?> consumer, Map<TopicPartition, Long> tails, Map<TopicPartition, Long> ends) {
        return tails.keySet().stream()
                .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }

    /** Skips unreadable records: the owner writes none, so they are not its states. */
    private Optional<ReceivedState> read(ConsumerRecord<byte[], byte[]> message) {
        try {
            return Optional.of(reader.read(message));
        } catch (UnreadableState e) {
            LOG.warnf(
                    "Skipped an unreadable record on the own topic %s-%d at %d: %s",
                    message.topic(), message.partition(), message.offset(), e.getMessage());
            return Optional.empty();
        }
    }
}
