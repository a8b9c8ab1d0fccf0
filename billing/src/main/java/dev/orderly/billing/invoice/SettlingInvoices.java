package dev.orderly.billing.invoice;

import dev.orderly.contracts.Money;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
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

    /** Fails with an {@link InvoiceRefused}, or if the precondition, which receives the invoice's version, fails. */
    @WithTransaction
    public Uni<Invoice> pay(UUID id, LongConsumer precondition, Money amount, String reference) {
        return change(id, precondition, invoice -> invoice.pay(amount, reference, clock.instant()));
    }

    /** Fails like {@link #pay}. */
    @WithTransaction
    public Uni<Invoice> credit(UUID id, LongConsumer precondition, String reason) {
        return change(id, precondition, invoice -> invoice.credit(reason, clock.instant()));
    }

    private Uni<Invoice> change(UUID id, LongConsumer precondition, Consumer<Invoice> change) {
        return invoices.open(id)
                .invoke(invoice -> precondition.accept(invoice.version()))
                .invoke(change)
                .flatMap(invoices::save);
    }
}
