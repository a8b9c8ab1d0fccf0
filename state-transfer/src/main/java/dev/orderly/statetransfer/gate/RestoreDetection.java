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
 * Reads what the service's own topics hold beyond what the database knows to have been sent, and notes what is newer than
 * the outbox. After a clean stop that is nothing, after a crash the batch that was sent last. For the relay's thread:
 * everything blocks.
 *
 * <p>It may be done at any time, while the relay sends, too: the outbox knows a state before the topic does, and is asked
 * after it.
 */
@ApplicationScoped
public class RestoreDetection {

    private static final Logger LOG = Logger.getLogger(RestoreDetection.class);
    /** Changes wait for it after a start, whether or not there is a broker. */
    private static final Duration REACHING = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofSeconds(1);
    /** Empty polls in a row: longer than a broker that is there ever takes. */
    private static final int PATIENCE = 10;

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

    /** Does it unless this instance has done so since it was started. */
    public void examineOnce() throws SQLException {
        if (!gate.isExamined()) {
            examine();
        }
    }

    /** Whoever is to lead must do it before sending anything, and after fencing the leader before. */
    public void examine() throws SQLException {
        try (Consumer<byte[], byte[]> consumer = consumers.open()) {
            readTails(consumer);
        }
        gate.examined();
    }

    /** For when that fails, or cannot even be tried: nobody has to wait for it any longer. */
    public void giveUpForNow() {
        gate.notExaminable();
    }

    private void readTails(Consumer<byte[], byte[]> consumer) throws SQLException {
        List<TopicPartition> partitions = own.stream()
                .map(StateTopic::name)
                .flatMap(topic -> consumer.partitionsFor(topic, REACHING).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, REACHING);
        Map<TopicPartition, Long> tails = tails(ahead.relayed(), ends);
        consumer.assign(tails.keySet());
        tails.forEach(consumer::seek);
        for (int empty = 0; !hasReached(consumer, tails, ends); ) {
            List<ConsumerRecord<byte[], byte[]>> records = StreamSupport.stream(
                            consumer.poll(POLL).spliterator(), false)
                    .toList();
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty > PATIENCE) {
                throw new TimeoutException("The service's own topics cannot be read to their end");
            }
            ahead.noteNewer(
                    records.stream().map(this::read).flatMap(Optional::stream).toList());
        }
        ahead.noteRelayed(ends);
    }

    /** Where to begin in the partitions that go on further than is known; one that was made anew is read whole. */
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

    /** The owner writes nothing that cannot be read: whatever it is, it is not the owner's. */
    private Optional<ReceivedState> read(ConsumerRecord<byte[], byte[]> message) {
        try {
            return Optional.of(reader.read(message));
        } catch (UnreadableState e) {
            LOG.warnf(
                    "Passed over on the own topic %s-%d at %d: %s",
                    message.topic(), message.partition(), message.offset(), e.getMessage());
            return Optional.empty();
        }
    }
}
