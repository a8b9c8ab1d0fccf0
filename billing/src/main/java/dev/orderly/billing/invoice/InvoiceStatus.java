package dev.orderly.billing.invoice;

/** Where an invoice stands. */
public enum InvoiceStatus {
    /** Sent and open. */
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
