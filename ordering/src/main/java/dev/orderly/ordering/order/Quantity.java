package dev.orderly.ordering.order;

/** The quantity of a product in an order line. */
public record Quantity(int value) {

    public static final int MAX = 1_000;

    /** @throws OrderRefused.QuantityOutOfRange below 1 or above {@link #MAX} */
    public Quantity {
        if (value < 1 || value > MAX) {
            throw new OrderRefused.QuantityOutOfRange(value);
        }
    }

    public Quantity plus(int more) {
        return new Quantity(value + more);
    }
}
