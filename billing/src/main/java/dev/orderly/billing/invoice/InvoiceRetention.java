package dev.orderly.billing.invoice;

import dev.orderly.billing.BillingConfig;
import dev.orderly.statetransfer.leadership.NotLeading;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** Anonymises invoices of erased customers when the law no longer requires their names, on the leader. */
@ApplicationScoped
class InvoiceRetention {

    private static final int CHUNK = 200;

    private final Invoices invoices;
    private final Clock clock;
    private final Period keeping;

    InvoiceRetention(Invoices invoices, Clock clock, BillingConfig config) {
        this.invoices = invoices;
        this.clock = clock;
        this.keeping = config.keepInvoices();
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotLeading.class)
    Uni<Void> forgetExpired() {
        return forgetIssuedBefore(end(clock.instant()));
    }

    private Instant end(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(keeping).toInstant();
    }

    /** One batch in one transaction; the rest follows in the next round. */
    Uni<Void> forgetIssuedBefore(Instant end) {
        return Panache.withTransaction(() -> invoices.forgetErasedBuyers(end, CHUNK));
    }
}
