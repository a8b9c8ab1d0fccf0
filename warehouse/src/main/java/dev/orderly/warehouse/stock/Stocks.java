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
 * The stock of all products. {@link #save} and {@link #saveAll} are the only way to write it: they publish, and write
 * the ledger, in the current transaction.
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

    /** Unchanged ones are not written. */
    public Uni<Void> saveAll(Collection<Stock> stocks) {
        // The products are all unknown, so there is nothing to write.
        if (stocks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return persist(stocks)
                .chain(this::flush)
                .invoke(() -> ledger.write(stocks.stream()
                        .flatMap(stock -> stock.takeUnwritten().stream())
                        .toList()))
                .chain(() -> outbox.putAll(stocks));
    }

    /** The stock of the product; fails with {@link StockRefused.Unknown}. */
    public Uni<Stock> require(UUID productId) {
        return findById(productId).onItem().ifNull().failWith(() -> new StockRefused.Unknown(productId));
    }

    /** The same, locked until the transaction ends. */
    Uni<Stock> open(UUID productId) {
        return findById(productId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new StockRefused.Unknown(productId));
    }

    /** The stock of the existing ones among the products. */
    public Uni<List<Stock>> of(Set<UUID> productIds) {
        return list("productId in ?1 order by productId", productIds);
    }

    /** The stock of the existing ones among the products, locked until the transaction ends. */
    public Uni<List<Stock>> openAll(Collection<UUID> productIds) {
        // Always in the same order, so that two transactions cannot deadlock.
        return productIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("productId in ?1 order by productId", productIds)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }
}
