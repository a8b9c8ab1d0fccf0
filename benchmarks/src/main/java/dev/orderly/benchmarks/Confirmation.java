package dev.orderly.benchmarks;

import dev.orderly.launcher.story.Api;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** How long an order takes from placed to confirmed when nothing else is going on. */
final class Confirmation implements Benchmark {

    /** Order to warehouse and reservation to ordering, each with a commit on either side. */
    private static final int HOPS = 4;
    /** Each look is a call that ordering answers, in the time in which it should decide. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    @Override
    public String name() {
        return "confirmation";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        BenchmarkProduct product = BenchmarkProduct.create(stack);
        Api customer = stack.as("customer");
        Times orders = Times.of(scale.samples(), () -> confirm(stack, customer, product));
        try (var raw = new RawKafka(stack)) {
            Times hops = Times.of(scale.samples(), () -> raw.hops(HOPS));
            return List.of(measurement(50, orders, hops), measurement(99, orders, hops));
        }
    }

    private static long confirm(Stack stack, Api customer, BenchmarkProduct product) throws Exception {
        String orders = stack.url("ordering", "/orders");
        String id = customer.post(orders, product.order(true), UUID.randomUUID().toString())
                .orThrow()
                .path("id")
                .asText();
        long placed = System.nanoTime();
        Await.until("the order is confirmed", LOOK_AGAIN, () -> isConfirmed(customer, orders + "/" + id));
        long taken = System.nanoTime() - placed;
        // the next one finds an idle system: of this one nothing more is to come
        Await.until(
                "its shipment is there",
                Duration.ofMillis(20),
                () -> customer.get(stack.url("shipping", "/shipments/" + id)).isSuccess());
        return taken;
    }

    private static boolean isConfirmed(Api customer, String order) {
        return customer.get(order).orThrow().path("status").asText().equals("CONFIRMED");
    }

    private static Measurement measurement(int percent, Times orders, Times hops) {
        return new Measurement(
                "placed to confirmed, p" + percent,
                orders.percentile(percent),
                HOPS + " raw round trips",
                hops.percentile(percent),
                "ms",
                Aim.atMostTimes(4));
    }
}
