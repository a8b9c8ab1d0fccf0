package dev.orderly.chaos.check.rule.invoices;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows.Invoice;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invoices are numbered from 1 without gaps, in the order of issue. */
public final class NumbersHaveNoGaps implements Rule {

    @Override
    public String name() {
        return "invoice numbers have no gaps";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        List<Invoice> invoices = evidence.rows().invoices().stream()
                .sorted(Comparator.comparingLong(Invoice::number))
                .toList();
        List<Violation> found = new ArrayList<>();
        if (evidence.rows().lastInvoiceNumber() != invoices.size()) {
            found.add(violation(
                    null,
                    "the last number given is %d, but there are %d invoices",
                    evidence.rows().lastInvoiceNumber(),
                    invoices.size()));
        }
        IntStream.range(0, invoices.size())
                .filter(index -> invoices.get(index).number() != index + 1)
                .limit(1)
                .forEach(index -> found.add(violation(
                        invoices.get(index).id(),
                        "the invoice after %d has number %d",
                        index,
                        invoices.get(index).number())));
        IntStream.range(1, invoices.size())
                .filter(index -> issuedAt(invoices.get(index)).isBefore(issuedAt(invoices.get(index - 1))))
                .forEach(index -> found.add(violation(
                        invoices.get(index).id(),
                        "invoice %d was issued before the one with the number before",
                        invoices.get(index).number())));
        return found.stream();
    }

    private static OffsetDateTime issuedAt(Invoice invoice) {
        return OffsetDateTime.parse(invoice.issuedAt());
    }
}
