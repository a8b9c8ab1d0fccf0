package dev.orderly.statetransfer.deadletter;

import dev.orderly.statetransfer.database.FailureLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * {@code state_transfer_dead_letters_open}, by topic; a topic that never had one is missing, and all are while the table
 * cannot be read.
 */
@ApplicationScoped
class DeadLetterMetrics {

    private final FailureLog failures = new FailureLog(DeadLetterMetrics.class, "Counting dead letters");

    private final DeadLetters letters;
    private final MultiGauge open;

    DeadLetterMetrics(DeadLetters letters, MeterRegistry meters) {
        this.letters = letters;
        this.open = MultiGauge.builder("state.transfer.dead.letters.open")
                .description("Dead letters that no newer state has overtaken")
                .register(meters);
    }

    @Scheduled(
            every = "10s",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> count() {
        return Panache.withSession(letters::countOpen)
                .invoke(failures::worked)
                .onFailure()
                .invoke(failures::failed)
                .onFailure()
                .recoverWithItem(Map.of())
                .invoke(this::show)
                .replaceWithVoid();
    }

    private void show(Map<String, Long> counts) {
        open.register(
                counts.entrySet().stream()
                        .<Row<?>>map(count -> Row.of(Tags.of("topic", count.getKey()), count.getValue()))
                        .toList(),
                true);
    }
}
