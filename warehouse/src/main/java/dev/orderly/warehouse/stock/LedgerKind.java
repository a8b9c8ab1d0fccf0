package dev.orderly.warehouse.stock;

/** Why stock changes. */
public enum LedgerKind {
    /** Goods came in. */
    RECEIPT,
    /** A count showed another number. */
    ADJUSTMENT,
    /** Goods were set aside for an order. */
    RESERVATION,
    /** Goods that were set aside are free again. */
    RELEASE,
    /** Goods that were set aside have left. */
    DISPATCH,
    /** A backup was restored, and this is the difference to what had become public afterwards. */
    ADOPTION
}
