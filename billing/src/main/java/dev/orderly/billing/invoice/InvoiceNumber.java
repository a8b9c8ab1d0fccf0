package dev.orderly.billing.invoice;

/** The number of an invoice, counted from 1 without gaps in the order of issue; reads {@code INV-000001}. */
public record InvoiceNumber(long value) {

    private static final String PREFIX = "INV-";

    public InvoiceNumber {
        if (value < 1) {
            throw new IllegalArgumentException("Invoices are counted from 1, not from " + value);
        }
    }

    /** Parses the output of {@link #toString}. */
    static InvoiceNumber parse(String text) {
        return new InvoiceNumber(Long.parseLong(text.substring(PREFIX.length())));
    }

    @Override
    public String toString() {
        return PREFIX + "%06d".formatted(value);
    }
}
