package dev.orderly.warehouse.stock;

/** The kinds of stock changes. */
public enum LedgerKind {
    /** Goods arrived. */
    RECEIPT,
    /** A stocktake found a different quantity. */
    ADJUSTMENT,
    /** Goods were reserved for an order. */
    RESERVATION,
    /** Reserved goods became available again. */
    RELEASE,
    /** Reserved goods were dispatched. */
    DISPATCH,
    /** The difference between a restored backup and what had been published since. */
    ADOPTION
}
