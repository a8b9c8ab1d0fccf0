package dev.orderly.chaos.check.rule.stock;

import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.rule.Rule;
import dev.orderly.chaos.check.rule.Violation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** As many pieces are reserved as the reservations hold that are neither released nor consumed. */
public final class StockIsReservedForReservations implements Rule {

    @Override
    public String name() {
        return "stock is reserved for reservations";
    }

    @Override
    public Stream<Violation> check(Evidence evidence) {
        Map<UUID, Integer> held = new HashMap<>();
        evidence.rows().reservations().stream()
                .filter(reservation -> reservation.status().equals("RESERVED"))
                .flatMap(reservation -> reservation.lines().stream())
                .forEach(line -> held.merge(line.productId(), line.quantity(), Integer::sum));
        return evidence.rows().stock().stream()
                .filter(stock -> stock.reserved() != held.getOrDefault(stock.id(), 0))
                .map(stock -> violation(
                        stock.id(),
                        "%d pieces of product %s are reserved, but reservations hold %d",
                        stock.reserved(),
                        stock.id(),
                        held.getOrDefault(stock.id(), 0)));
    }
}
