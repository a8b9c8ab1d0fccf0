package dev.orderly.warehouse.product;

/** Whether a product can be ordered. */
public enum ProductStatus {
    ACTIVE,
    /** Not sold any more, for good; what was reserved before is still delivered. */
    DISCONTINUED;

    boolean mayBecome(ProductStatus next) {
        return this == ACTIVE && next == DISCONTINUED;
    }
}
