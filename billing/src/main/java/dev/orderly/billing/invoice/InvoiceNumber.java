package dev.orderly.billing.invoice;

/** The number of an invoice, counted from 1 without gaps in the order of issue; reads {@code INV-000001}. */
public record InvoiceNumber(long value) {

    public InvoiceNumber {
        if (value < 1) {
            throw new IllegalArgumentException("Invoices are counted from 1, not from " + value);
        }
    }

    @Override
    public String toString() {
        return "INV-%06d".formatted(value);
    }
}
