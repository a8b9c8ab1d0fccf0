package dev.orderly.billing.issuing;

import static java.util.stream.Collectors.toMap;

import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.invoice.Invoice;
import dev.orderly.billing.invoice.InvoiceDraft;
import dev.orderly.billing.invoice.InvoiceNumber;
import dev.orderly.billing.invoice.InvoiceNumbers;
import dev.orderly.billing.invoice.Invoices;
import dev.orderly.billing.mail.MailQueue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Gives drafts their numbers, saves and publishes them, and queues their e-mails. An invoice that was adopted after a
 * backup was restored is completed instead.
 */
@ApplicationScoped
class IssuingInvoices {

    private final InvoiceNumbers numbers;
    private final Invoices invoices;
    private final MailQueue mail;
    private final Clock clock;
    private final Period paymentTerm;

    IssuingInvoices(InvoiceNumbers numbers, Invoices invoices, MailQueue mail, Clock clock, BillingConfig config) {
        this.numbers = numbers;
        this.invoices = invoices;
        this.mail = mail;
        this.clock = clock;
        this.paymentTerm = config.paymentTerm();
    }

    /** Must be called inside a transaction, for orders that have no complete invoice, with their decision locks held. */
    Uni<Void> issue(List<InvoiceDraft> drafts) {
        return drafts.isEmpty()
                ? Uni.createFrom().voidItem()
                : invoices.incompleteAmong(
                                drafts.stream().map(InvoiceDraft::orderId).toList())
                        .map(found -> found.stream().collect(toMap(Invoice::id, Function.identity())))
                        .call(incomplete -> complete(drafts, incomplete))
                        .flatMap(incomplete -> issueNew(drafts.stream()
                                .filter(draft -> !incomplete.containsKey(draft.orderId()))
                                .toList()));
    }

    private Uni<Void> complete(List<InvoiceDraft> drafts, Map<UUID, Invoice> incomplete) {
        drafts.forEach(draft ->
                Optional.ofNullable(incomplete.get(draft.orderId())).ifPresent(invoice -> invoice.complete(draft)));
        return incomplete.isEmpty() ? Uni.createFrom().voidItem() : invoices.saveAll(incomplete.values());
    }

    private Uni<Void> issueNew(List<InvoiceDraft> drafts) {
        return drafts.isEmpty()
                ? Uni.createFrom().voidItem()
                : numbers.take(drafts.size())
                        .map(taken -> invoices(drafts, taken))
                        .call(invoices::saveAll)
                        .flatMap(mail::add);
    }

    private List<Invoice> invoices(List<InvoiceDraft> drafts, List<InvoiceNumber> taken) {
        // Taken under the counter's lock, so that a higher number is never issued earlier.
        Instant now = clock.instant();
        return IntStream.range(0, drafts.size())
                .mapToObj(index -> Invoice.issue(drafts.get(index), taken.get(index), now, paymentTerm))
                .toList();
    }
}
