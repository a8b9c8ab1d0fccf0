package dev.orderly.warehouse.stock;

import dev.orderly.contracts.StockState;
import dev.orderly.statetransfer.recovery.Adopting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A state contains the quantities, but not the reasons for them: the ledger gets one entry for the whole difference.
 */
@ApplicationScoped
class AdoptingStock implements Adopting<Stock, StockState> {

    private final Ledger ledger;
    private final Clock clock;

    AdoptingStock(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Stock adopt(@Nullable Stock own, StockState state) {
        Stock stock = own == null ? new Stock(state.id()) : own;
        stock.adopt(state, clock.instant());
        return stock;
    }

    @Override
    public Uni<Void> afterwards(Stock adopted) {
        ledger.write(adopted.takeUnwritten());
        return Uni.createFrom().voidItem();
    }
}
