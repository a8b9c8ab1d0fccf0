package dev.orderly.warehouse.product;

/** Whether a product can be ordered. */
public enum ProductStatus {
    ACTIVE,
    /** Permanently off the market; earlier reservations are still delivered. */
    DISCONTINUED;

    boolean mayBecome(ProductStatus next) {
        return this == ACTIVE && next == DISCONTINUED;
    }
}
