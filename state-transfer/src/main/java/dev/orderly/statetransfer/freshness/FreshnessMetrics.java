package dev.orderly.statetransfer.freshness;

import dev.orderly.statetransfer.replica.DeclaredReplicas;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * {@code state_transfer_replica_age_seconds}, {@code state_transfer_replica_lag} and
 * {@code state_transfer_replica_filled_percent} by topic; {@code state_transfer_replica_partition_age_seconds} and
 * {@code state_transfer_replica_partition_lag} by topic and partition.
 */
@ApplicationScoped
class FreshnessMetrics {

    private final DeclaredReplicas replicas;
    private final Freshness freshness;
    private final MeterRegistry meters;
    private final Clock clock;
    private final MultiGauge partitionAges;
    private final MultiGauge partitionLags;

    FreshnessMetrics(DeclaredReplicas replicas, Freshness freshness, MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.replicas = replicas;
        this.freshness = freshness;
        this.meters = meters;
        this.partitionAges = MultiGauge.builder("state.transfer.replica.partition.age")
                .description("Time since the partition was last applied to its end")
                .baseUnit("seconds")
                .register(meters);
        this.partitionLags = MultiGauge.builder("state.transfer.replica.partition.lag")
                .description("Offsets between what was applied and the partition's end")
                .register(meters);
    }

    void register(@Observes StartupEvent start) {
        replicas.topics().forEach(topic -> {
            Gauge.builder(
                            "state.transfer.replica.age",
                            () -> seconds(freshness.of(topic).age(clock.instant())))
                    .description("Time since the replica was last at its topic's end")
                    .baseUnit("seconds")
                    .tag("topic", topic)
                    .register(meters);
            Gauge.builder(
                            "state.transfer.replica.lag",
                            () -> freshness.of(topic).lag())
                    .description("Offsets between what was applied and the topic's end")
                    .tag("topic", topic)
                    .register(meters);
            Gauge.builder("state.transfer.replica.filled", () -> filledPercent(freshness.of(topic)))
                    .description("How far the replica is filled for the first time")
                    .baseUnit("percent")
                    .tag("topic", topic)
                    .register(meters);
        });
    }

    /** Repeated, because a topic's partitions are known only once the broker has answered. */
    @Scheduled(
            every = "5s",
            executionMaxDelay = "${state-transfer.spread}",
            skipExecutionIf = ApplicationNotRunning.class)
    void showPartitions() {
        partitionAges.register(rows(partition -> seconds(partition.age(clock.instant()))), true);
        partitionLags.register(rows(ReplicaFreshness.Partition::lag), true);
    }

    private Iterable<Row<?>> rows(ToDoubleFunction<ReplicaFreshness.Partition> value) {
        return replicas.topics().stream()
                .flatMap(topic -> freshness.of(topic).partitions().stream()
                        .<Row<?>>map(partition -> Row.of(
                                Tags.of("topic", topic, "partition", Integer.toString(partition.partition())),
                                value.applyAsDouble(partition))))
                .toList();
    }

    private static double filledPercent(ReplicaFreshness replica) {
        if (replica.isBootstrapped()) {
            return 100;
        }
        FillProgress filling = replica.fillProgress();
        return filling == null ? Double.NaN : filling.percent();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
