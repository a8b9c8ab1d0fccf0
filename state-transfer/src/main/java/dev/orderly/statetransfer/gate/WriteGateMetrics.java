package dev.orderly.statetransfer.gate;

import dev.orderly.statetopics.StateTopics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code state_transfer_states_ahead} by topic: more than 0 means that a restored database waits for adoption. */
@ApplicationScoped
class WriteGateMetrics {

    void register(
            @Observes StartupEvent start,
            WriteGate gate,
            MeterRegistry meters,
            StateTopics topics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        topics.ownedBy(service)
                .forEach(topic -> Gauge.builder(
                                "state.transfer.states.ahead",
                                () -> gate.ahead().getOrDefault(topic.name(), 0L))
                        .description("Keys of an own topic whose state there is newer than the database")
                        .tag("topic", topic.name())
                        .register(meters));
    }
}
