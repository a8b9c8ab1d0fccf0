package dev.orderly.billing.mail;

import dev.orderly.statetransfer.database.DatabaseGauge;
import dev.orderly.statetransfer.database.FailureLog;
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

/** {@code orderly_mail_failed} and {@code orderly_mail_waiting}. */
@ApplicationScoped
class MailMetrics {

    private final MailQueue queue;
    private final MeterRegistry meters;
    private final DatabaseGauge<Map<MailStatus, Long>> unsent =
            new DatabaseGauge<>(new FailureLog(MailMetrics.class, "Counting e-mails"));

    MailMetrics(MailQueue queue, MeterRegistry meters) {
        this.queue = queue;
        this.meters = meters;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder("orderly.mail.failed", () -> of(MailStatus.FAILED))
                .description("Invoices whose e-mail was given up; an accountant can have it sent again")
                .register(meters);
        Gauge.builder("orderly.mail.waiting", () -> of(MailStatus.WAITING))
                .description("Invoices whose e-mail is still to be sent")
                .register(meters);
    }

    private double of(MailStatus status) {
        return unsent.number(counts -> counts.getOrDefault(status, 0L));
    }

    @Scheduled(
            every = "5s",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> look() {
        return unsent.read(queue::unsent);
    }
}
