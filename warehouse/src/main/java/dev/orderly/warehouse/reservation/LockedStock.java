package dev.orderly.warehouse.reservation;

import static java.util.stream.Collectors.toMap;

import dev.orderly.warehouse.stock.Stock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stock for a batch of decisions, locked by the transaction. Goods taken by one decision are not available to the
 * next.
 */
final class LockedStock {

    private final Map<UUID, Stock> stocks;
    private final Set<UUID> sold;

    /** @param sold the products that can be ordered */
    LockedStock(Collection<Stock> stocks, Set<UUID> sold) {
        this.stocks = stocks.stream().collect(toMap(Stock::id, Function.identity()));
        this.sold = Set.copyOf(sold);
    }

    /** The same lines, with the shortage of those that are short. Takes nothing. */
    List<ReservationLine> check(List<ReservationLine> lines) {
        return lines.stream().map(this::check).toList();
    }

    private ReservationLine check(ReservationLine line) {
        Stock stock = stocks.get(line.productId());
        if (stock == null) {
            return line.shortBecause(Shortage.UNKNOWN_PRODUCT, 0);
        }
        if (!sold.contains(line.productId())) {
            return line.shortBecause(Shortage.DISCONTINUED, 0);
        }
        return stock.available() < line.quantity() ? line.shortBecause(Shortage.NOT_ENOUGH, stock.available()) : line;
    }

    void reserve(ReservationLine line, UUID orderId, Instant now) {
        stockOf(line).reserve(line.quantity(), orderId, now);
    }

    void release(ReservationLine line, UUID orderId, Instant now) {
        stockOf(line).release(line.quantity(), orderId, now);
    }

    void dispatch(ReservationLine line, UUID orderId, Instant now) {
        stockOf(line).dispatch(line.quantity(), orderId, now);
    }

    private Stock stockOf(ReservationLine line) {
        @Nullable Stock stock = stocks.get(line.productId());
        if (stock == null) {
            throw new IllegalStateException("The stock of product %s was not fetched".formatted(line.productId()));
        }
        return stock;
    }

    Collection<Stock> stocks() {
        return stocks.values();
    }
}
