package dev.orderly.warehouse.product;

import java.util.UUID;

/** Everything that the catalogue refuses as a business rule. */
public abstract sealed class ProductRefused extends RuntimeException {

    private final String detail;

    private ProductRefused(String detail) {
        super(detail);
        this.detail = detail;
    }

    /** The reason, for the caller. */
    public String detail() {
        return detail;
    }

    public static final class Unknown extends ProductRefused {

        private final UUID productId;

        Unknown(UUID productId) {
            super("There is no product " + productId);
            this.productId = productId;
        }

        public UUID productId() {
            return productId;
        }
    }

    /** Another product has that stock keeping unit. */
    public static final class SkuTaken extends ProductRefused {

        SkuTaken(String sku) {
            super("There is a product with the SKU %s already".formatted(sku));
        }
    }

    /** The price is not in the catalogue's single currency. */
    public static final class OtherCurrency extends ProductRefused {

        OtherCurrency(String currency, String catalogues) {
            super("Prices are in %s, not in %s".formatted(catalogues, currency));
        }
    }

    /** The product is discontinued: its entry cannot be changed. */
    public static final class Discontinued extends ProductRefused {

        Discontinued(UUID productId) {
            super("Product %s was discontinued".formatted(productId));
        }
    }
}
