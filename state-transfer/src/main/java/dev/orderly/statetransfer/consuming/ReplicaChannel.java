package dev.orderly.statetransfer.consuming;

import static java.util.stream.Collectors.joining;

import dev.orderly.statetransfer.kafka.KafkaAdmin;
import dev.orderly.statetransfer.kafka.Pace;
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
 * The one channel that brings every replicated topic, batch by batch. It is made here rather than in configuration,
 * because the topics follow from the replicas that the service declares.
 */
@ApplicationScoped
public class ReplicaChannel {

    /** @param came when it was polled, in the terms of {@link System#nanoTime} */
    private record Batch(long came, List<ReadRecord> records, Message<?> message) {}

    static final String NAME = "replicas";

    private static final Logger LOG = Logger.getLogger(ReplicaChannel.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    /** So many records need not wait for more. */
    private static final int WORTH_A_TRANSACTION = 100;

    private final KafkaAdmin kafka;
    private final KafkaConnector connector;
    private final Consuming consuming;
    private final DeclaredReplicas replicas;
    private final ConsumerPositions polled;
    private final String service;
    private final String instance;
    private final boolean staticMembership;
    private final Pace pace = new Pace();

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
        subscription = letIn().onItem()
                .transformToMulti(allowed -> Multi.createFrom().publisher(connector.getPublisher(configuration())))
                .onItem()
                .transformToUniAndConcatenate(this::read)
                // One batch waits, read, while the one before is being applied.
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                .onItem()
                .transformToUniAndConcatenate(batch -> inTurn(batch).flatMap(this::apply))
                .subscribe()
                .with(taken -> {}, e -> {
                    broken = true;
                    LOG.error("The replicas are not fed any more", e);
                });
    }

    /**
     * Waits as long as it takes: the connector makes its consumer once. Without a login it could not, and one that the
     * broker refused what it reads, because it has not been told yet who may, would not try again.
     */
    private Uni<?> letIn() {
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> kafka.admin()
                        .listConsumerGroupOffsets(service)
                        .partitionsToOffsetAndMetadata()
                        .get()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(e -> LOG.debugf("The replicas wait: %s", e.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(BETWEEN_ATTEMPTS, BETWEEN_ATTEMPTS)
                .indefinitely();
    }

    void close(@Observes ShutdownEvent shutdown) {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /** Where the consumer stands in the partitions that this instance reads. Blocks while it polls. */
    public List<ConsumerPositions.Position> positions() {
        KafkaConsumer<byte[], byte[]> consumer = connector.getConsumer(NAME);
        return consumer == null
                ? List.of()
                : consumer.runOnPollingThread(polled::positions).await().indefinitely();
    }

    /** Whether reading ended for good, so that only a restart helps. */
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

    /** Many more are polled at a time while this one waits. */
    private Uni<Batch> inTurn(Batch batch) {
        boolean cameMeanwhile = batch.came() - done < 0;
        Duration wait = pace.untilNext(cameMeanwhile && batch.records().size() < WORTH_A_TRANSACTION);
        Uni<Batch> due = Uni.createFrom().item(batch);
        return wait.isZero() ? due : due.onItem().delayIt().by(wait);
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
        // The bytes: a record that a deserialiser could not read would look like a tombstone.
        settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("group.id", service);
        if (staticMembership) {
            // A restarted instance is the same member as before, and finds its partitions again (KIP-345).
            settings.put("group.instance.id", service + "-" + instance);
        }
        // Of one that is gone for longer, others take over the partitions; a start takes less.
        settings.put("session.timeout.ms", "10000");
        settings.put("heartbeat.interval.ms", "2000");
        settings.put("consumer-rebalance-listener.name", ResumingFromProgress.NAME);
        settings.put("interceptor.classes", PollInterceptor.class.getName());
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", "false");
        settings.put("max.poll.records", "1000");
        // Less than any state, more than the marker at the end of a transaction, which alone is not worth waking for.
        settings.put("fetch.min.bytes", "128");
        settings.put("fetch.max.wait.ms", "250");
        settings.put("poll-timeout", "250");
        // In seconds. Polls that fail cost little; and after a login was refused, several more tell of it when all is
        // well.
        settings.put("retry-max-wait", "1");
        // A database that is away for minutes must not close the consumer; lag and age tell of it.
        settings.put("throttled.unprocessed-record-max-age.ms", "0");
        settings.put("cloud-events", "false");
        settings.put("tracing-enabled", "false");
        settings.put("health-enabled", "false");
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, NAME, 100))
                .build();
    }
}
