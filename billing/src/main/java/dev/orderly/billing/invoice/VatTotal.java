package dev.orderly.billing.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The total of the lines with one VAT rate. */
public record VatTotal(BigDecimal percent, BigDecimal net, BigDecimal vat) {

    /** VAT is the sum of the net lines of a rate times the rate, rounded half up once (EN 16931, BR-CO-17, BR-S-08). */
    static List<VatTotal> perRate(List<InvoiceLine> lines) {
        return perRate(lines, (percent, ofRate) -> percentOf(sum(ofRate, InvoiceLine::net), percent));
    }

    /**
     * The former computation, for invoices issued with it, whose amounts must not change: each line rounded separately.
     */
    static List<VatTotal> ofRoundedLines(List<InvoiceLine> lines) {
        return perRate(lines, (percent, ofRate) -> sum(ofRate, line -> percentOf(line.net(), percent)));
    }

    static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO.setScale(InvoiceLine.CENTS), BigDecimal::add);
    }

    /** Lowest rate first. */
    private static List<VatTotal> perRate(
            List<InvoiceLine> lines, BiFunction<BigDecimal, List<InvoiceLine>, BigDecimal> vat) {
        return lines.stream()
                .collect(Collectors.groupingBy(InvoiceLine::vatPercent, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(rate -> new VatTotal(
                        rate.getKey(),
                        sum(rate.getValue(), InvoiceLine::net),
                        vat.apply(rate.getKey(), rate.getValue())))
                .toList();
    }

    private static BigDecimal percentOf(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(2).setScale(InvoiceLine.CENTS, RoundingMode.HALF_UP);
    }
}
