package dev.orderly.warehouse.stock;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A stock keeper's use cases for stock. Each method is one transaction; those that change stock lock it and pass its
 * version to the {@code precondition}, which throws if that version must not be changed.
 */
@ApplicationScoped
public class ManagingStock {

    private final Stocks stocks;
    private final Clock clock;

    ManagingStock(Stocks stocks, Clock clock) {
        this.stocks = stocks;
        this.clock = clock;
    }

    /** Creates the stock of a new product. */
    @WithTransaction
    public Uni<Stock> open(UUID productId) {
        return stocks.save(new Stock(productId));
    }

    @WithTransaction
    public Uni<Stock> receive(UUID productId, LongConsumer precondition, int quantity, String reference) {
        return change(productId, precondition, stock -> stock.receive(quantity, reference, clock.instant()));
    }

    @WithTransaction
    public Uni<Stock> adjust(UUID productId, LongConsumer precondition, int delta, String reason) {
        return change(productId, precondition, stock -> stock.adjust(delta, reason, clock.instant()));
    }

    private Uni<Stock> change(UUID productId, LongConsumer precondition, Consumer<Stock> change) {
        return stocks.open(productId).flatMap(stock -> {
            precondition.accept(stock.version());
            change.accept(stock);
            return stocks.save(stock);
        });
    }
}
