package dev.orderly.benchmarks;

import dev.orderly.launcher.story.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Those who place orders over HTTP, each created and placed with one request.
 *
 * @param who the customers
 * @param isClerk whether a clerk orders, for random ones of many customers; otherwise a customer for themselves
 */
record Shoppers(String who, Stack stack, BenchmarkProduct product, boolean isClerk) {

    private static final int MANY = 1_000;

    /** @param customer named in the request, if a clerk orders */
    record Placed(String id, String key, Optional<String> customer) {}

    static Shoppers one(Stack stack, BenchmarkProduct product) {
        return new Shoppers("one customer", stack, product, false);
    }

    /** Returns when every replica has the customers. */
    static Shoppers many(Stack stack, BenchmarkProduct product) throws Exception {
        try (var customers = stack.database("customers")) {
            ManyCustomers.ensure(customers, MANY);
        }
        ManyCustomers.awaitReplicated(stack, MANY);
        return new Shoppers("%,d customers".formatted(MANY), stack, product, true);
    }

    /** The seconds for so many orders. */
    double place(int orders, int callers) throws Exception {
        Api api = login();
        return Load.seconds(orders, callers, () -> () -> place(api));
    }

    Placed place() {
        return place(login());
    }

    private Placed place(Api api) {
        String key = UUID.randomUUID().toString();
        Optional<String> customer = customer();
        Map<String, Object> order = new HashMap<>(product.order(true));
        customer.ifPresent(id -> order.put("customerId", id));
        String id = api.post(stack.url("ordering", "/orders"), order, key)
                .orThrow()
                .path("id")
                .asText();
        return new Placed(id, key, customer);
    }

    private Optional<String> customer() {
        return isClerk
                ? Optional.of(ManyCustomers.key(ThreadLocalRandom.current().nextInt(MANY))
                        .toString())
                : Optional.empty();
    }

    private Api login() {
        return stack.as(isClerk ? "clerk" : "customer");
    }

    /** What another order has instead of this one's identity. */
    Map<String, String> fresh(Placed placed, String id) {
        Map<String, String> fresh = new HashMap<>();
        fresh.put(placed.id(), id);
        fresh.put(placed.key(), UUID.randomUUID().toString());
        placed.customer().ifPresent(named -> fresh.put(named, customer().orElseThrow()));
        return fresh;
    }
}
