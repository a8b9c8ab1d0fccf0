package dev.orderly.benchmarks;

import dev.orderly.launcher.story.Api;
import java.util.List;
import java.util.UUID;

/** Measures the orders per second that ordering accepts alone, compared with its SQL alone. */
final class Placing implements Benchmark {

    private static final List<String> OTHERS = List.of("customers", "warehouse", "shipping", "billing");

    @Override
    public String name() {
        return "placing";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        BenchmarkProduct product = BenchmarkProduct.create(stack);
        stack.stop(OTHERS);
        try {
            place(stack, scale, product, scale.orders() / 5); // warms up
            double overHttp = place(stack, scale, product, scale.orders());
            double plainly;
            try (var sql = new PlacingSql(stack, product)) {
                Load.seconds(scale.orders() / 5, scale.concurrency(), sql::session);
                plainly = scale.orders() / Load.seconds(scale.orders(), scale.concurrency(), sql::session);
            }
            return List.of(new Measurement(
                    "orders placed over HTTP, the others down",
                    overHttp,
                    "the same SQL over JDBC",
                    plainly,
                    "1/s",
                    Aim.atLeastPercent(50)));
        } finally {
            stack.start(OTHERS);
        }
    }

    /** Orders per second, each created and placed with one request. */
    static double place(Stack stack, Scale scale, BenchmarkProduct product, int orders) throws Exception {
        Api customer = stack.as("customer");
        String address = stack.url("ordering", "/orders");
        double seconds = Load.seconds(
                orders,
                scale.concurrency(),
                () -> () -> customer.post(
                                address, product.order(true), UUID.randomUUID().toString())
                        .orThrow());
        return orders / seconds;
    }
}
