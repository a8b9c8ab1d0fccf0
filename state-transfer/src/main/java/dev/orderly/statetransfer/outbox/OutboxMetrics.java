package dev.orderly.statetransfer.outbox;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.orderly.statetransfer.database.DatabaseGauge;
import dev.orderly.statetransfer.database.FailureLog;
import dev.orderly.statetransfer.leadership.Leadership;
import dev.orderly.statetransfer.outbox.Backlog.OfTopic;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * {@code state_transfer_outbox_age_seconds}, {@code state_transfer_outbox_dirty},
 * {@code state_transfer_outbox_unsendable}, {@code state_transfer_outbox_sent_total} and
 * {@code state_transfer_outbox_send_rate} by topic, and {@code state_transfer_leader}.
 */
@ApplicationScoped
class OutboxMetrics {

    private final Backlog backlog;
    private final SentRecordCounts sent;
    private final Leadership leadership;
    private final MeterRegistry meters;
    private final DatabaseGauge<Map<String, OfTopic>> waiting =
            new DatabaseGauge<>(new FailureLog(OutboxMetrics.class, "Reading the backlog"));

    OutboxMetrics(Backlog backlog, SentRecordCounts sent, Leadership leadership, MeterRegistry meters) {
        this.backlog = backlog;
        this.sent = sent;
        this.leadership = leadership;
        this.meters = meters;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder("state.transfer.leader", () -> leadership.isHeld() ? 1 : 0)
                .description("Whether this instance relays the outbox and runs scheduled work")
                .register(meters);
        backlog.topics().forEach(this::register);
    }

    private void register(String topic) {
        Gauge.builder("state.transfer.outbox.age", () -> of(topic, OfTopic::oldestUnsent))
                .description("Time since the oldest state that was not sent yet was changed")
                .baseUnit("seconds")
                .tag("topic", topic)
                .register(meters);
        Gauge.builder("state.transfer.outbox.dirty", () -> of(topic, OfTopic::dirty))
                .description("States that were not sent yet")
                .tag("topic", topic)
                .register(meters);
        Gauge.builder("state.transfer.outbox.unsendable", () -> of(topic, OfTopic::unsendable))
                .description("States that the broker refuses; the log says which and why")
                .tag("topic", topic)
                .register(meters);
        Gauge.builder("state.transfer.outbox.send.rate", () -> sent.rate(topic))
                .description("Records that this instance sent per second, over about the last five seconds")
                .tag("topic", topic)
                .register(meters);
        FunctionCounter.builder("state.transfer.outbox.sent", sent, records -> records.total(topic))
                .description("Records that this instance has sent")
                .tag("topic", topic)
                .register(meters);
    }

    private double of(String topic, ToDoubleFunction<OfTopic> value) {
        return waiting.number(topics -> value.applyAsDouble(requireNonNull(topics.get(topic))));
    }

    @Scheduled(
            every = "5s",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> look() {
        return waiting.read(() ->
                backlog.read().map(topics -> topics.stream().collect(toMap(OfTopic::topic, identity()))));
    }
}
