package dev.orderly.statetransfer.replica;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** {@code orderly_replica_age_seconds} and {@code orderly_replica_lag}, by topic. */
@ApplicationScoped
class FreshnessMetrics {

    private final DeclaredReplicas replicas;
    private final Freshness freshness;
    private final MeterRegistry meters;
    private final Clock clock;

    FreshnessMetrics(DeclaredReplicas replicas, Freshness freshness, MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.replicas = replicas;
        this.freshness = freshness;
        this.meters = meters;
    }

    void register(@Observes StartupEvent start) {
        replicas.topics().forEach(topic -> {
            Gauge.builder(
                            "orderly.replica.age",
                            () -> freshness.of(topic).age(clock.instant()).toMillis() / 1000.0)
                    .description("Time since the replica was last at its topic's end")
                    .baseUnit("seconds")
                    .tag("topic", topic)
                    .register(meters);
            Gauge.builder("orderly.replica.lag", () -> freshness.of(topic).lag())
                    .description("Offsets between what was applied and the topic's end")
                    .tag("topic", topic)
                    .register(meters);
        });
    }
}
