package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.database.Causes;
import dev.orderly.statetransfer.gate.RestoreDetection;
import dev.orderly.statetransfer.kafka.BatchThrottle;
import dev.orderly.statetransfer.leadership.Leadership;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * Sends the dirty rows of the outbox to Kafka, on its own thread, on one instance per service at a time.
 *
 * <p>Versions per key never go back on a topic, because a new leader keeps this order: it acquires the lock, creates a
 * transactional producer whose {@code initTransactions} fences the previous leader's (KIP-98), then reads. Any failure
 * drops batch, producer and lock: a leader that cannot send is useless, and another instance may succeed. A row stays
 * dirty until the revision that was read has been committed to the topic, so nothing is lost, and at worst the same
 * version is sent again.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    /** Up to three batches are in memory at a time. */
    static final int BATCH = 2_000;
    /** For changes whose wake-up was lost, and between attempts to become leader. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Leadership leadership;
    private final OwnTopics topics;
    private final FencingProducers producers;
    private final DirtyRows outbox;
    private final SentRecordCounts sent;
    private final UnsendableRows unsendable;
    private final RestoreDetection detection;
    private final RelayNotifications notifications;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;
    /** A test that visits every interleaving has smaller batches, and a thread of its own. */
    int batch = BATCH;

    ExecutorService database = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("relay-database").daemon().factory());

    Relay(
            Leadership leadership,
            OwnTopics topics,
            FencingProducers producers,
            DirtyRows outbox,
            SentRecordCounts sent,
            UnsendableRows unsendable,
            RestoreDetection detection,
            RelayNotifications notifications) {
        this.leadership = leadership;
        this.topics = topics;
        this.producers = producers;
        this.outbox = outbox;
        this.sent = sent;
        this.unsendable = unsendable;
        this.detection = detection;
        this.notifications = notifications;
    }

    void start(@Observes StartupEvent start) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopped.countDown();
        notifications.wakeLocally();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
        database.shutdown();
        leadership.release();
    }

    private void run() {
        try {
            do {
                relayIfLeading();
                detection.giveUpForNow();
            } while (!stopped.await(POLL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One attempt to lead, which ends when the lead is lost; another instance may have it. */
    void relayIfLeading() throws InterruptedException {
        try {
            if (leadership.tryAcquire()) {
                relay();
            } else {
                detection.examineOnce();
            }
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            LOG.info("Another instance leads now");
        } catch (SQLException | ExecutionException | KafkaException e) {
            LOG.warnf("Relaying failed and is retried: %s", Causes.inWords(e));
        } catch (RuntimeException e) {
            // Catches everything: the rows are still dirty, and without this thread nothing would ever be sent again.
            LOG.error("Relaying failed and is retried", e);
        }
    }

    private void relay() throws SQLException, ExecutionException, InterruptedException {
        try {
            topics.ensure();
            Producer<String, byte[]> producer = producers.create();
            try {
                producer.initTransactions();
                detection.examine();
                sendUntilLeadIsLost(producer);
            } finally {
                // Does not wait for unsent records: that would hold a lead that other instances could use.
                producer.close(Duration.ZERO);
            }
        } finally {
            leadership.release();
        }
    }

    private void sendUntilLeadIsLost(Producer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        var throttle = new BatchThrottle();
        while (mayContinue()) {
            List<DirtyRows.Row> rows = outbox.read(DirtyRows.BEGINNING, batch);
            if (rows.size() == batch) {
                sendBacklog(producer, rows);
                continue;
            }
            if (!rows.isEmpty()) {
                outbox.clear(rows, send(producer, rows));
                Duration collecting = throttle.untilNext(notifications.isDue(), rows.size());
                stopped.await(collecting.toNanos(), TimeUnit.NANOSECONDS);
            }
            notifications.await(POLL);
        }
    }

    /** While a batch is sent, the database clears the previous one and reads the next one. */
    private void sendBacklog(Producer<String, byte[]> producer, List<DirtyRows.Row> oldest)
            throws SQLException, ExecutionException, InterruptedException {
        List<DirtyRows.Row> next = oldest;
        Future<List<DirtyRows.Row>> reading = database.submit(() -> readAfter(oldest));
        while (true) {
            List<DirtyRows.Row> rows = next;
            Map<TopicPartition, Long> reached = send(producer, rows);
            next = reading.get();
            if (next.size() < batch || !mayContinue()) {
                outbox.clear(rows, reached);
                return;
            }
            List<DirtyRows.Row> last = next;
            reading = database.submit(() -> {
                outbox.clear(rows, reached);
                return readAfter(last);
            });
        }
    }

    private boolean mayContinue() {
        return stopped.getCount() > 0 && leadership.isHeld();
    }

    private List<DirtyRows.Row> readAfter(List<DirtyRows.Row> rows) throws SQLException {
        return outbox.read(rows.getLast().place(), batch);
    }

    /**
     * Returns when the broker has committed the rows. A record that cannot be sent fails the commit, and is set aside.
     */
    private Map<TopicPartition, Long> send(Producer<String, byte[]> producer, List<DirtyRows.Row> rows)
            throws SQLException, ExecutionException, InterruptedException {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sending = new ArrayList<>();
        try {
            for (DirtyRows.Row row : rows) {
                sending.add(producer.send(producers.recordOf(row)));
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            unsendable.setAside(rows, sending);
            throw e;
        }
        sent.note(rows);
        return reached(sending);
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
