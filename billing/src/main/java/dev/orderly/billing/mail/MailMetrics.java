package dev.orderly.billing.mail;

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
import org.jboss.logging.Logger;

/** {@code orderly_mail_failed} and {@code orderly_mail_waiting}. */
@ApplicationScoped
class MailMetrics {

    private static final Logger LOG = Logger.getLogger(MailMetrics.class);

    private final MailQueue queue;
    private final MeterRegistry meters;
    private volatile Map<MailStatus, Long> lastSeen = Map.of();

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

    /** Not known before the database was asked for the first time. */
    private double of(MailStatus status) {
        Long count = lastSeen.get(status);
        return count == null ? Double.NaN : count;
    }

    @Scheduled(every = "5s", executionMaxDelay = "${orderly.spread}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Panache.withSession(queue::unsent)
                .invoke(counts -> lastSeen = counts)
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> {
                    // An old number would look like all is well.
                    lastSeen = Map.of();
                    LOG.debugf(e, "The e-mails cannot be counted");
                })
                .onFailure()
                .recoverWithNull();
    }
}
