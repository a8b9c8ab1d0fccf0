package dev.orderly.warehouse.stock;

import dev.orderly.statetransfer.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The stock of all products. {@link #save} and {@link #saveAll} are the only door for writing: they publish, and write the
 * ledger, in the current transaction.
 */
@ApplicationScoped
public class Stocks implements PanacheRepositoryBase<Stock, UUID> {

    private final Outbox outbox;
    private final Ledger ledger;

    Stocks(Outbox outbox, Ledger ledger) {
        this.outbox = outbox;
        this.ledger = ledger;
    }

    Uni<Stock> save(Stock stock) {
        return saveAll(List.of(stock)).replaceWith(stock);
    }

    /** Those that did not change are left alone. */
    public Uni<Void> saveAll(Collection<Stock> stocks) {
        // What nobody knows has no stock, and there is nothing to write.
        if (stocks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return persist(stocks)
                .chain(this::flush)
                .chain(() -> ledger.write(stocks.stream()
                        .flatMap(stock -> stock.takeUnwritten().stream())
                        .toList()))
                .chain(() -> outbox.putAll(stocks));
    }

    /** The stock of the product, or a failure with {@link StockRefused.Unknown}. */
    public Uni<Stock> require(UUID productId) {
        return findById(productId).onItem().ifNull().failWith(() -> new StockRefused.Unknown(productId));
    }

    /** The same, locked until the transaction ends. */
    Uni<Stock> requireLocked(UUID productId) {
        return findById(productId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new StockRefused.Unknown(productId));
    }

    /** The stock of those of the products that exist. */
    public Uni<List<Stock>> of(Set<UUID> productIds) {
        return list("productId in ?1 order by productId", productIds);
    }

    /** The stock of those of the products that exist, locked in one statement and in one order until the transaction ends. */
    public Uni<List<Stock>> lockAll(Collection<UUID> productIds) {
        // In order: no two transactions can wait for each other.
        return productIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("productId in ?1 order by productId", productIds)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }
}
