package dev.orderly.warehouse.stock;

import java.util.UUID;

/** Everything about stock that is refused as a business rule. */
public abstract sealed class StockRefused extends RuntimeException {

    private final String detail;

    private StockRefused(String detail) {
        super(detail);
        this.detail = detail;
    }

    /** The reason, for the caller. */
    public String detail() {
        return detail;
    }

    public static final class Unknown extends StockRefused {

        private final UUID productId;

        Unknown(UUID productId) {
            super("There is no product " + productId);
            this.productId = productId;
        }

        public UUID productId() {
            return productId;
        }
    }

    /** Reserved goods must stay in stock. */
    public static final class BelowReserved extends StockRefused {

        BelowReserved(UUID productId, int available, int delta) {
            super("Only %d of product %s are not reserved: it cannot be adjusted by %d"
                    .formatted(available, productId, delta));
        }
    }

    /** The quantity would exceed the limit. */
    public static final class TooMany extends StockRefused {

        TooMany(UUID productId, int onHand, int more) {
            super("%d of product %s are in stock: %d more exceed the limit".formatted(onHand, productId, more));
        }
    }

    /** An adjustment by 0. */
    public static final class NothingToAdjust extends StockRefused {

        NothingToAdjust() {
            super("An adjustment by 0 changes nothing");
        }
    }
}
