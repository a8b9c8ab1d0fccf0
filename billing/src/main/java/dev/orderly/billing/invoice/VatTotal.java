package dev.orderly.billing.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The lines of one VAT rate together: sums of rounded lines, never rounded again. */
public record VatTotal(BigDecimal percent, BigDecimal net, BigDecimal vat) {

    static VatTotal of(BigDecimal percent, List<InvoiceLine> lines) {
        return new VatTotal(percent, sum(lines, InvoiceLine::net), sum(lines, InvoiceLine::vat));
    }

    static BigDecimal sum(List<InvoiceLine> lines, Function<InvoiceLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO.setScale(InvoiceLine.CENTS), BigDecimal::add);
    }
}
