package dev.orderly.benchmarks;

import dev.orderly.benchmarks.load.BenchmarkProduct;
import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Await;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.story.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Measures the time from a placed to a confirmed order on an otherwise idle system. */
final class Confirmation implements Benchmark {

    /** From order to warehouse and from reservation to ordering, each with a commit on both sides. */
    private static final int HOPS = 4;
    /** An order, its reservation, and their replicas at the other side: one per hop. */
    private static final int COMMITS = 4;

    @Override
    public String name() {
        return "confirmation";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        BenchmarkProduct product = BenchmarkProduct.create(stack);
        Api customer = stack.as("customer");
        try (var raw = new RawKafka(stack);
                var commits = new RawCommits(stack);
                var ordering = stack.database("ordering")) {
            var decided = new TimedTable(ordering, "orders", "id", "status");
            Times orders = Times.of(scale.samples(), () -> confirm(stack, customer, product, decided));
            Times limit = Times.of(scale.samples(), () -> raw.hops(HOPS) + commits.commits(COMMITS));
            return List.of(
                    measurement(50, orders, limit, Aim.atMostTimes(3)), measurement(99, orders, limit, Aim.NONE));
        }
    }

    /** From the answer to the placing request. */
    private static long confirm(Stack stack, Api customer, BenchmarkProduct product, TimedTable decided)
            throws Exception {
        String id = customer.post(
                        stack.url("ordering", "/orders"),
                        product.order(true),
                        UUID.randomUUID().toString())
                .orThrow()
                .path("id")
                .asText();
        Instant placed = Instant.now();
        Duration taken = Duration.between(placed, decided.committed(UUID.fromString(id), "CONFIRMED"));
        // waits for the last effects of this order, so that the next one finds an idle system
        Await.until(
                "its shipment is there",
                Duration.ofMillis(20),
                () -> customer.get(stack.url("shipping", "/shipments/" + id)).isSuccess());
        return taken.toNanos();
    }

    private static Measurement measurement(int percent, Times orders, Times limit, Aim aim) {
        return new Measurement(
                "placed to confirmed, p" + percent,
                orders.percentile(percent),
                HOPS + " raw round trips, %d commits".formatted(COMMITS),
                limit.percentile(percent),
                "ms",
                aim);
    }
}
