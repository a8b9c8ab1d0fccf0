package dev.orderly.billing.invoice;

/** The status of an invoice. */
public enum InvoiceStatus {
    /** Not paid yet. */
    ISSUED,
    PAID,
    /** Cancelled, or refunded if it had been paid. */
    CREDITED;

    public boolean mayBecome(InvoiceStatus next) {
        return switch (this) {
            case ISSUED -> next == PAID || next == CREDITED;
            case PAID -> next == CREDITED;
            case CREDITED -> false;
        };
    }
}
