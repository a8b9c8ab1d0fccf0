package dev.orderly.chaos.load.known;

import com.fasterxml.jackson.databind.JsonNode;

/** Everything the callers know; used by many threads. */
public final class Known {

    private static final int ORDERS = 2_000;
    private static final int OTHERS = 200;
    /** Few, because what was written long ago is everywhere. */
    private static final int WRITES = 20;

    private final Pool<KnownOrder> orders = new Pool<>(ORDERS);
    private final Pool<KnownProduct> products = new Pool<>(OTHERS);
    private final Pool<KnownCustomer> customers = new Pool<>(OTHERS);
    private final Pool<Written> writes = new Pool<>(WRITES);

    public Pool<KnownOrder> orders() {
        return orders;
    }

    /**
     * Remembers an order as ordering shows it.
     *
     * @param owner the user who made it
     */
    public KnownOrder saw(JsonNode order, String owner) {
        KnownOrder seen = KnownOrder.of(order, owner);
        KnownOrder known =
                orders.get(seen.id()).map(before -> seen.with(before.invoice())).orElse(seen);
        orders.put(known.id(), known);
        return known;
    }

    public Pool<KnownProduct> products() {
        return products;
    }

    public Pool<KnownCustomer> customers() {
        return customers;
    }

    public Pool<Written> writes() {
        return writes;
    }
}
