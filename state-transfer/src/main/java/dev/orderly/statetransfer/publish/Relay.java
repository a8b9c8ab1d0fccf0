package dev.orderly.statetransfer.publish;

import dev.orderly.statetransfer.publish.restored.Examining;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the dirty rows of the outbox to Kafka, on a thread of its own, on one instance per service at a time.
 *
 * <p>Versions per key never go backwards on a topic, because taking over keeps this order: the lock, then a new
 * transactional producer, whose {@code initTransactions} fences the former leader's (KIP-98), then reading. Whatever goes
 * wrong drops batch, producer and lock: a leader that cannot send is none, and another instance may fare better. A row
 * stays dirty until the revision that was read has been committed to the topic, so that nothing is lost and at worst the
 * same version is sent again.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 5_000;
    /** For changes whose wake-up got lost, and between attempts to lead. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Leadership leadership;
    private final OwnTopics topics;
    private final RelayProducers producers;
    private final DirtyRows outbox;
    private final SentRecords sent;
    private final Examining examining;
    private final WakeUps wakeUps;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    Relay(
            Leadership leadership,
            OwnTopics topics,
            RelayProducers producers,
            DirtyRows outbox,
            SentRecords sent,
            Examining examining,
            WakeUps wakeUps) {
        this.leadership = leadership;
        this.topics = topics;
        this.producers = producers;
        this.outbox = outbox;
        this.sent = sent;
        this.examining = examining;
        this.wakeUps = wakeUps;
    }

    void start(@Observes StartupEvent start) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopped.countDown();
        wakeUps.here();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
        leadership.release();
    }

    private void run() {
        try {
            do {
                relayIfLeading();
                examining.giveUpForNow();
            } while (!stopped.await(POLL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relayIfLeading() throws InterruptedException {
        try {
            if (leadership.tryAcquire()) {
                relay();
            } else {
                examining.examineOnce();
            }
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            LOG.info("Another instance leads now");
        } catch (SQLException | ExecutionException e) {
            LOG.warnf("The outbox waits: %s", e.getMessage());
        } catch (KafkaException e) {
            LOG.warnf("The outbox waits for the broker: %s", e.getMessage());
        } catch (RuntimeException e) {
            // Whatever it is: the rows are still dirty, and without this thread nothing would ever be sent again.
            LOG.error("The outbox waits", e);
        }
    }

    private void relay() throws SQLException, ExecutionException, InterruptedException {
        try {
            topics.ensure();
            Producer<String, String> producer = producers.create();
            try {
                producer.initTransactions();
                examining.examine();
                sendUntilLeadIsLost(producer);
            } finally {
                // Not a moment for what it still holds: that would keep a lead which others could use.
                producer.close(Duration.ZERO);
            }
        } finally {
            leadership.release();
        }
    }

    private void sendUntilLeadIsLost(Producer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        while (stopped.getCount() > 0 && leadership.isHeld()) {
            List<DirtyRows.Row> rows = outbox.read(BATCH);
            if (!rows.isEmpty()) {
                send(producer, rows);
            }
            if (rows.size() < BATCH) {
                wakeUps.await(POLL);
            }
        }
    }

    private void send(Producer<String, String> producer, List<DirtyRows.Row> rows)
            throws SQLException, ExecutionException, InterruptedException {
        producer.beginTransaction();
        // A record that cannot be sent fails the commit.
        List<Future<RecordMetadata>> sending =
                rows.stream().map(row -> producer.send(producers.recordOf(row))).toList();
        producer.commitTransaction();
        sent.note(rows);
        outbox.clear(rows, reached(sending));
    }

    private static Map<TopicPartition, Long> reached(List<Future<RecordMetadata>> committed)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> reached = new HashMap<>();
        for (Future<RecordMetadata> one : committed) {
            RecordMetadata message = one.get();
            reached.merge(new TopicPartition(message.topic(), message.partition()), message.offset() + 1, Math::max);
        }
        return reached;
    }
}
