package dev.orderly.billing.issuing;

import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceNumbers;
import dev.orderly.billing.mail.MailQueue;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.statetransfer.recovery.Adopting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A state contains the invoice's number, amounts and status, but neither its lines nor its buyer: {@link
 * IssuingInvoices} gets those from the order.
 */
@ApplicationScoped
class AdoptingInvoices implements Adopting<Invoice, InvoiceState> {

    private final InvoiceNumbers numbers;
    private final MailQueue mail;
    private final Period paymentTerm;

    AdoptingInvoices(InvoiceNumbers numbers, MailQueue mail, BillingConfig config) {
        this.numbers = numbers;
        this.mail = mail;
        this.paymentTerm = config.paymentTerm();
    }

    @Override
    public Invoice adopt(@Nullable Invoice own, InvoiceState state) {
        return Invoice.adopted(own, state, paymentTerm);
    }

    /** A published invoice was sent, or about to be: rather no e-mail than a second one. */
    @Override
    public Uni<Void> afterwards(Invoice adopted) {
        return numbers.skipThrough(adopted.number()).chain(() -> mail.withdraw(adopted.id()));
    }
}
