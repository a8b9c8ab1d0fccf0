package dev.orderly.chaos.check.rule.invoices;

import static java.util.stream.Collectors.toMap;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows.Invoice;
import dev.orderly.chaos.check.evidence.Rows.Letter;
import dev.orderly.chaos.check.rule.Erased;
import dev.orderly.chaos.check.rule.Losses;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invoice with an e-mail address was sent there at least once: the mail server has the message that billing calls
 * sent. One that was adopted is not sent again.
 */
public final class InvoicesAreSent implements Rule {

    private static final String TOPIC = "billing.invoice.v1";

    @Override
    public String name() {
        return "invoices are sent";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Map<UUID, Letter> letters = evidence.rows().letters().stream().collect(toMap(Letter::invoiceId, each -> each));
        Set<String> mails = new HashSet<>(evidence.mails());
        Erased erased = Erased.of(evidence.rows());
        Losses losses = Losses.of(evidence);
        return evidence.rows().invoices().stream()
                .filter(invoice -> invoice.buyerEmail() != null && !erased.contains(invoice.customerId()))
                .filter(invoice -> !losses.mayLackDetails(TOPIC, invoice.id()))
                .filter(invoice -> !isSent(invoice, letters.get(invoice.id()), mails))
                .map(invoice -> violation(
                        invoice.id(),
                        "invoice %d: its e-mail is %s, and the mail server %s",
                        invoice.number(),
                        letters.containsKey(invoice.id())
                                ? letters.get(invoice.id()).state()
                                : "missing",
                        mails.stream().anyMatch(id -> id.contains(invoice.id().toString())) ? "has one" : "has none"));
    }

    private static boolean isSent(Invoice invoice, @Nullable Letter letter, Set<String> mails) {
        return letter != null && letter.state().equals("SENT") && mails.contains(messageId(invoice, letter));
    }

    private static String messageId(Invoice invoice, Letter letter) {
        return letter.sending() == 1
                ? "<invoice-%s@billing.orderly>".formatted(invoice.id())
                : "<invoice-%s-%d@billing.orderly>".formatted(invoice.id(), letter.sending());
    }
}
