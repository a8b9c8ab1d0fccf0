package dev.orderly.billing.invoice;

import dev.orderly.contracts.Money;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Records payments and credits. */
@ApplicationScoped
public class SettlingInvoices {

    private final Invoices invoices;
    private final Clock clock;

    SettlingInvoices(Invoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    /**
     * In one transaction. Fails with an {@link InvoiceRefused}, or if the check, which receives the invoice's version,
     * fails.
     */
    public Uni<Invoice> pay(UUID id, LongConsumer versionCheck, Money amount, String reference) {
        return change(id, versionCheck, invoice -> invoice.pay(amount, reference, clock.instant()));
    }

    /** In one transaction. Fails like {@link #pay}. */
    public Uni<Invoice> credit(UUID id, LongConsumer versionCheck, String reason) {
        return change(id, versionCheck, invoice -> invoice.credit(reason, clock.instant()));
    }

    private Uni<Invoice> change(UUID id, LongConsumer versionCheck, Consumer<Invoice> change) {
        return Panache.withTransaction(() -> invoices.open(id)
                .invoke(invoice -> versionCheck.accept(invoice.version()))
                .invoke(change)
                .flatMap(invoices::save));
    }
}
