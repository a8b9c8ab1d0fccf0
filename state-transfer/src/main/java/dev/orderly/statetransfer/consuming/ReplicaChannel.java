package dev.orderly.statetransfer.consuming;

import static java.util.stream.Collectors.joining;

import dev.orderly.statetransfer.database.FailureLog;
import dev.orderly.statetransfer.kafka.BatchThrottle;
import dev.orderly.statetransfer.kafka.KafkaAdmin;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The channel that consumes all replicated topics in batches. It is created in code instead of configuration, because
 * the topics follow from the replicas that the service declares.
 */
@ApplicationScoped
public class ReplicaChannel {

    /** @param polledAt when it was polled, in {@link System#nanoTime} */
    private record Batch(long polledAt, List<ReadRecord> records, Message<?> message) {}

    static final String NAME = "replicas";

    private static final Logger LOG = Logger.getLogger(ReplicaChannel.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    /** A batch of this size does not wait for more records. */
    private static final int FULL_BATCH = 100;

    private final KafkaAdmin kafka;
    private final KafkaConnector connector;
    private final Consuming consuming;
    private final DeclaredReplicas replicas;
    private final ConsumerPositions polled;
    private final String service;
    private final String instance;
    private final boolean staticMembership;
    private final BatchThrottle throttle = new BatchThrottle();

    private final FailureLog waiting = new FailureLog(ReplicaChannel.class, "Logging in at the broker");
    private volatile long done = System.nanoTime();
    private @Nullable Cancellable subscription;
    private volatile boolean broken;

    ReplicaChannel(
            KafkaAdmin kafka,
            @Connector(KafkaConnector.CONNECTOR_NAME) KafkaConnector connector,
            Consuming consuming,
            DeclaredReplicas replicas,
            ConsumerPositions polled,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "state-transfer.instance") String instance,
            @ConfigProperty(name = "state-transfer.static-membership") boolean staticMembership) {
        this.kafka = kafka;
        this.connector = connector;
        this.consuming = consuming;
        this.replicas = replicas;
        this.polled = polled;
        this.service = service;
        this.instance = instance;
        this.staticMembership = staticMembership;
    }

    void open(@Observes StartupEvent start) {
        if (replicas.topics().isEmpty()) {
            return;
        }
        subscription = awaitAccess()
                .onItem()
                .transformToMulti(allowed -> Multi.createFrom().publisher(connector.getPublisher(configuration())))
                .onItem()
                .transformToUniAndConcatenate(this::read)
                // Prefetches one parsed batch while the previous one is being applied.
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                .onItem()
                .transformToUniAndConcatenate(batch -> throttled(batch).flatMap(this::apply))
                .subscribe()
                .with(
                        taken -> {},
                        this::stopped,
                        () -> stopped(new IllegalStateException("The connector has ended the channel")));
    }

    private void stopped(Throwable reason) {
        broken = true;
        LOG.error("Consuming has stopped: the replicas are not updated any more", reason);
    }

    /**
     * Retries until the broker has let this service in, because the connector creates its consumer only once. Without a
     * login that fails, and a consumer that the broker refuses, because its ACLs do not exist yet, does not retry.
     */
    private Uni<?> awaitAccess() {
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> kafka.admin()
                        .listConsumerGroupOffsets(service)
                        .partitionsToOffsetAndMetadata()
                        .get()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(waiting::failed)
                .onFailure()
                .retry()
                .withBackOff(BETWEEN_ATTEMPTS, BETWEEN_ATTEMPTS)
                .indefinitely()
                .invoke(waiting::worked);
    }

    void close(@Observes ShutdownEvent shutdown) {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /**
     * The consumer's positions in the partitions that this instance reads; empty if there is no consumer yet. Blocks
     * while it polls.
     */
    public List<ConsumerPositions.Position> positions() {
        KafkaConsumer<byte[], byte[]> consumer = connector.getConsumer(NAME);
        return consumer == null
                ? List.of()
                : consumer.runOnPollingThread(polled::positions).await().indefinitely();
    }

    /** Whether consuming has ended for good, so that only a restart helps. */
    boolean isBroken() {
        return broken;
    }

    private Uni<Batch> read(Message<?> batch) {
        @SuppressWarnings("unchecked")
        IncomingKafkaRecordBatchMetadata<byte[], byte[]> metadata =
                batch.getMetadata(IncomingKafkaRecordBatchMetadata.class).orElseThrow();
        long now = System.nanoTime();
        return Uni.createFrom()
                .item(() -> new Batch(now, consuming.read(metadata.getRecords()), batch))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Delays the batch under load, so that the next poll returns many more records. */
    private Uni<Batch> throttled(Batch batch) {
        boolean moreArrived = batch.polledAt() - done < 0;
        int records = batch.records().size();
        Duration wait = throttle.untilNext(moreArrived, records);
        Uni<Batch> due = Uni.createFrom().item(batch);
        return wait.isZero() || records >= FULL_BATCH
                ? due
                : due.onItem().delayIt().by(wait);
    }

    private Uni<Void> apply(Batch batch) {
        return consuming
                .consume(batch.records())
                .invoke(() -> done = System.nanoTime())
                .flatMap(consumed -> Uni.createFrom().completionStage(batch.message()::ack));
    }

    private Config configuration() {
        Map<String, String> settings = new HashMap<>();
        settings.put("channel-name", NAME);
        settings.put("connector", KafkaConnector.CONNECTOR_NAME);
        settings.put("topics", replicas.topics().stream().collect(joining(",")));
        settings.put("batch", "true");
        // Raw bytes: a record that a deserialiser could not read would look like a tombstone.
        settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("group.id", service);
        if (staticMembership) {
            // A restarted instance is the same member as before, and gets its partitions back (KIP-345).
            settings.put("group.instance.id", service + "-" + instance);
        }
        // After this time, other instances take over the partitions of a stopped one; a restart takes less.
        settings.put("session.timeout.ms", "10000");
        settings.put("heartbeat.interval.ms", "2000");
        settings.put("consumer-rebalance-listener.name", ResumingFromProgress.NAME);
        settings.put("interceptor.classes", PollInterceptor.class.getName());
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", "false");
        settings.put("max.poll.records", "1000");
        // Smaller than any state, larger than a transaction marker, which alone is not worth a fetch.
        settings.put("fetch.min.bytes", "128");
        settings.put("fetch.max.wait.ms", "500");
        settings.put("poll-timeout", "500");
        // In seconds. A failed poll costs little, and after a refused login several more polls fail although all is
        // well again.
        settings.put("retry-max-wait", "1");
        // A database outage of minutes must not close the consumer; it shows in lag and age.
        settings.put("throttled.unprocessed-record-max-age.ms", "0");
        settings.put("cloud-events", "false");
        settings.put("tracing-enabled", "false");
        settings.put("health-enabled", "false");
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, NAME, 100))
                .build();
    }
}
