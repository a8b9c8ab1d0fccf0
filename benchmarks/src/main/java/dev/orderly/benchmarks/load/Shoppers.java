package dev.orderly.benchmarks.load;

import dev.orderly.benchmarks.stack.Await;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.story.Api;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Those who place orders over HTTP, each created and placed with one request.
 *
 * @param who the customers
 * @param isClerk whether a clerk orders, for random ones of many customers; otherwise a customer for themselves
 * @param instances of ordering, which they call in turn
 */
public record Shoppers(String who, Stack stack, BenchmarkProduct product, boolean isClerk, List<String> instances) {

    private static final List<String> ONE_INSTANCE = List.of("ordering");

    private static final int MANY = 1_000;
    /** In a body, for the customer. */
    private static final String ANYBODY = "anybody";

    /** @param customer named in the request, if a clerk orders */
    public record Placed(String id, String key, Optional<String> customer) {}

    /** What to note of an answer. */
    public interface Offered<T> {
        /** @param due when the call was to start, in {@link System#nanoTime} */
        T at(long due, int status);
    }

    public static Shoppers one(Stack stack, BenchmarkProduct product) {
        return new Shoppers("one customer", stack, product, false, ONE_INSTANCE);
    }

    /** Returns when every replica has the customers. */
    public static Shoppers many(Stack stack, BenchmarkProduct product) throws Exception {
        try (var customers = stack.database("customers")) {
            ManyCustomers.ensure(customers, MANY);
        }
        ManyCustomers.awaitReplicated(stack, MANY);
        return new Shoppers("%,d customers".formatted(MANY), stack, product, true, ONE_INSTANCE);
    }

    public Shoppers callingInTurn(List<String> instances) {
        return new Shoppers(who, stack, product, isClerk, instances);
    }

    /** The seconds for so many orders. */
    public double place(int orders, int callers) throws Exception {
        List<LightPost> posts = instances.stream().map(this::login).toList();
        var caller = new AtomicInteger();
        String one = body();
        return Load.seconds(orders, callers, () -> {
            LightPost post = posts.get(caller.getAndIncrement() % posts.size());
            return () -> post.send(orderedBy(customer(), one), newKey()).orThrow();
        });
    }

    /** The seconds until so many orders, and all earlier ones, are decided. */
    public double confirm(int orders, int callers, Connection ordering) throws Exception {
        long begin = System.nanoTime();
        place(orders, callers);
        awaitDecided(ordering);
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Places orders at that rate, whether or not earlier ones were answered. Returns when all were. */
    public <T> List<T> offer(int orders, double perSecond, Offered<T> answered) throws Exception {
        LightPost post = login(instances.getFirst());
        String one = body();
        return Load.paced(
                orders,
                perSecond,
                due -> answered.at(
                        due, post.send(orderedBy(customer(), one), newKey()).status()));
    }

    public Placed place() throws Exception {
        String key = newKey();
        Optional<String> customer = customer();
        String answer = login(instances.getFirst())
                .send(orderedBy(customer, body()), key)
                .orThrow();
        return new Placed(Api.JSON.readTree(answer).path("id").asText(), key, customer);
    }

    private String body() throws Exception {
        Map<String, Object> order = new HashMap<>(product.order(true));
        if (isClerk) {
            order.put("customerId", ANYBODY);
        }
        return Api.JSON.writeValueAsString(order);
    }

    private static String orderedBy(Optional<String> customer, String body) {
        return customer.map(id -> body.replace(ANYBODY, id)).orElse(body);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private Optional<String> customer() {
        return isClerk
                ? Optional.of(ManyCustomers.key(ThreadLocalRandom.current().nextInt(MANY))
                        .toString())
                : Optional.empty();
    }

    private LightPost login(String instance) {
        return new LightPost(
                URI.create(stack.url(instance, "/orders")),
                stack.as(isClerk ? "clerk" : "customer").token());
    }

    /** What another order has instead of this one's identity. */
    public Map<String, String> fresh(Placed placed, String id) {
        Map<String, String> fresh = new HashMap<>();
        fresh.put(placed.id(), id);
        fresh.put(placed.key(), newKey());
        placed.customer().ifPresent(named -> fresh.put(named, customer().orElseThrow()));
        return fresh;
    }

    /** Returns when no order waits for its stock any more. */
    public static void awaitDecided(Connection ordering) throws Exception {
        Await.until(
                "all orders are confirmed",
                Duration.ofMillis(20),
                () -> ManyCustomers.count(ordering, "select exists (select from orders where status = 'PLACED')::int")
                        == 0);
    }
}
