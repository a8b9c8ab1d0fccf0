package dev.orderly.statetransfer.comparison;

import dev.orderly.statetransfer.replica.DeclaredReplicas;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/**
 * {@code state_transfer_replica_differences} and {@code state_transfer_replica_compared_timestamp_seconds} by topic;
 * NaN on an instance that has not compared yet.
 */
@ApplicationScoped
class ComparisonMetrics {

    private final DeclaredReplicas replicas;
    private final Comparisons comparisons;
    private final MeterRegistry meters;

    ComparisonMetrics(DeclaredReplicas replicas, Comparisons comparisons, MeterRegistry meters) {
        this.replicas = replicas;
        this.comparisons = comparisons;
        this.meters = meters;
    }

    void register(@Observes StartupEvent start) {
        replicas.topics().forEach(topic -> {
            Gauge.builder("state.transfer.replica.differences", () -> latest(topic, Comparison::differences))
                    .description("Keys of which the replica held something else than its owner, when last compared")
                    .tag("topic", topic)
                    .register(meters);
            Gauge.builder(
                            "state.transfer.replica.compared.timestamp",
                            () -> latest(topic, found -> found.comparedAt().getEpochSecond()))
                    .description("When the replica was last compared with its owner, since the epoch")
                    .baseUnit("seconds")
                    .tag("topic", topic)
                    .register(meters);
        });
    }

    private double latest(String topic, ToDoubleFunction<Comparison> value) {
        return comparisons.latest(topic).map(value::applyAsDouble).orElse(Double.NaN);
    }
}
