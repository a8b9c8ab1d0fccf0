package dev.orderly.statetransfer.publish;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/**
 * {@code orderly_outbox_age_seconds}, {@code orderly_outbox_dirty}, {@code orderly_outbox_unsendable},
 * {@code orderly_outbox_sent_total} and {@code orderly_outbox_send_rate} by topic, and {@code orderly_leader}.
 */
@ApplicationScoped
class OutboxMetrics {

    private static final Logger LOG = Logger.getLogger(OutboxMetrics.class);

    private final Backlog backlog;
    private final SentRecords sent;
    private final Leadership leadership;
    private final MeterRegistry meters;
    private final Map<String, Backlog.OfTopic> lastSeen = new ConcurrentHashMap<>();

    OutboxMetrics(Backlog backlog, SentRecords sent, Leadership leadership, MeterRegistry meters) {
        this.backlog = backlog;
        this.sent = sent;
        this.leadership = leadership;
        this.meters = meters;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder("orderly.leader", () -> leadership.isHeld() ? 1 : 0)
                .description("Whether this instance relays the outbox and runs scheduled work")
                .register(meters);
        backlog.topics().forEach(this::register);
    }

    private void register(String topic) {
        Gauge.builder("orderly.outbox.age", () -> of(topic, Backlog.OfTopic::oldestUnsent))
                .description("Time since the oldest state that was not sent yet was changed")
                .baseUnit("seconds")
                .tag("topic", topic)
                .register(meters);
        Gauge.builder("orderly.outbox.dirty", () -> of(topic, Backlog.OfTopic::dirty))
                .description("States that were not sent yet")
                .tag("topic", topic)
                .register(meters);
        Gauge.builder("orderly.outbox.unsendable", () -> of(topic, Backlog.OfTopic::unsendable))
                .description("States that the broker refuses; the log says which and why")
                .tag("topic", topic)
                .register(meters);
        Gauge.builder("orderly.outbox.send.rate", () -> sent.rate(topic))
                .description("Records that this instance sent per second, lately")
                .tag("topic", topic)
                .register(meters);
        FunctionCounter.builder("orderly.outbox.sent", sent, records -> records.total(topic))
                .description("Records that this instance has sent")
                .tag("topic", topic)
                .register(meters);
    }

    /** Not known before the database was asked for the first time. */
    private double of(String topic, ToDoubleFunction<Backlog.OfTopic> value) {
        Backlog.OfTopic seen = lastSeen.get(topic);
        return seen == null ? Double.NaN : value.applyAsDouble(seen);
    }

    @Scheduled(every = "5s", executionMaxDelay = "${orderly.spread}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Panache.withSession(backlog::read)
                .invoke(topics -> topics.forEach(topic -> lastSeen.put(topic.topic(), topic)))
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> {
                    // An old number would look like a quiet outbox.
                    lastSeen.clear();
                    LOG.debugf(e, "The outbox cannot be read");
                })
                .onFailure()
                .recoverWithNull();
    }
}
