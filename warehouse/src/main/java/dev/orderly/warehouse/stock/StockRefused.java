package dev.orderly.warehouse.stock;

import java.util.UUID;

/** Everything that is refused about stock for a reason of its own. */
public abstract sealed class StockRefused extends RuntimeException {

    private final String detail;

    private StockRefused(String detail) {
        super(detail);
        this.detail = detail;
    }

    /** Why, for the one who asked. */
    public String detail() {
        return detail;
    }

    /** There is no such product. */
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

    /** What is promised to orders has to be there. */
    public static final class BelowReserved extends StockRefused {

        BelowReserved(UUID productId, int available, int delta) {
            super("Only %d of product %s are not reserved: it cannot be adjusted by %d"
                    .formatted(available, productId, delta));
        }
    }

    /** More than can be counted. */
    public static final class TooMany extends StockRefused {

        TooMany(UUID productId, int onHand, int more) {
            super("%d of product %s are there: %d more cannot be counted".formatted(onHand, productId, more));
        }
    }

    /** An adjustment by nothing. */
    public static final class NothingToAdjust extends StockRefused {

        NothingToAdjust() {
            super("An adjustment by 0 changes nothing");
        }
    }
}
