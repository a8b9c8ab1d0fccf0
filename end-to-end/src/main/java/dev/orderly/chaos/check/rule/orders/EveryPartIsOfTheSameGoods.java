package dev.orderly.chaos.check.rule.orders;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.Rows;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is reserved and what is invoiced is what was ordered, at the agreed prices. */
public final class EveryPartIsOfTheSameGoods implements Rule {

    @Override
    public String name() {
        return "reservation and invoice are of the ordered goods";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        return Fulfilment.all(evidence.rows())
                .filter(one -> one.order() != null)
                .flatMap(one -> differences(one, one.order()).stream());
    }

    private List<Violation> differences(Fulfilment one, Rows.Order order) {
        List<Violation> found = new ArrayList<>();
        Rows.Reservation reservation = one.reservation();
        if (reservation != null
                && !order.quantities()
                        .equals(quantities(
                                reservation.lines(),
                                Rows.Reservation.Line::productId,
                                Rows.Reservation.Line::quantity))) {
            found.add(violation(one.id(), "other goods are reserved for order %s than were ordered", one.id()));
        }
        Rows.Invoice invoice = one.invoice();
        if (invoice != null && !isOf(invoice, order)) {
            found.add(violation(one.id(), "invoice %d is not of what order %s agreed", invoice.number(), one.id()));
        }
        return found;
    }

    private static <L> Map<UUID, Integer> quantities(
            List<L> lines, Function<L, UUID> product, ToIntFunction<L> quantity) {
        return lines.stream().collect(Collectors.toMap(product, quantity::applyAsInt, Integer::sum, TreeMap::new));
    }

    private static boolean isOf(Rows.Invoice invoice, Rows.Order order) {
        return invoice.customerId().equals(order.customerId())
                && order.quantities()
                        .equals(quantities(invoice.lines(), Rows.Invoice.Line::productId, Rows.Invoice.Line::quantity))
                && invoice.net().compareTo(total(order)) == 0
                && invoice.net().compareTo(sum(invoice.lines().stream().map(Rows.Invoice.Line::net))) == 0
                && invoice.gross().compareTo(invoice.net().add(invoice.vat())) == 0;
    }

    private static BigDecimal total(Rows.Order order) {
        return sum(order.lines().stream()
                .filter(line -> line.unitPrice() != null)
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity()))));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
