package dev.orderly.warehouse.stock.web;

import dev.orderly.contracts.Roles;
import dev.orderly.serviceapi.request.Caller;
import dev.orderly.warehouse.stock.Stock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The quantities of a product. */
@Schema(name = "Stock")
record StockView(
        UUID productId,
        long version,

        @Schema(description = "Quantity that can still be ordered")
        int available,

        @Schema(description = "Quantity in the warehouse; shown to clerks and stock keepers only") @Nullable
        Integer onHand,

        @Schema(description = "How much of onHand is reserved for orders; shown to clerks and stock keepers only")
        @Nullable
        Integer reserved) {

    /** Staff who work with the stock see all quantities, everybody else only the available one. */
    static StockView of(Stock stock, Caller caller) {
        return caller.hasAny(Roles.CLERK, Roles.STOCK_KEEPER) ? of(stock) : availableOf(stock);
    }

    static StockView of(Stock stock) {
        return new StockView(stock.id(), stock.version(), stock.available(), stock.onHand(), stock.reserved());
    }

    private static StockView availableOf(Stock stock) {
        return new StockView(stock.id(), stock.version(), stock.available(), null, null);
    }
}
