package dev.orderly.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** How many orders per second all services together take to CONFIRMED, and what an order costs the machine. */
final class Throughput implements Benchmark {

    private static final int MOST_CPU_MILLIS = 6;

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        BenchmarkProduct product = BenchmarkProduct.create(stack);
        try (Connection ordering = stack.database("ordering")) {
            confirm(stack, scale, product, scale.orders() / 5, ordering); // warms up
            var cpu = new MachineCpu();
            double begin = cpu.busyMillis();
            double seconds = confirm(stack, scale, product, scale.orders(), ordering);
            double perOrder = (cpu.busyMillis() - begin) / scale.orders();
            return List.of(
                    new Measurement(
                            "CPU of the machine per confirmed order, this caller's not counted",
                            perOrder,
                            "as much as there was",
                            cpu.cores() * seconds * 1_000 / scale.orders(),
                            "ms",
                            Aim.atMost(MOST_CPU_MILLIS)),
                    new Measurement(
                            "orders through to CONFIRMED",
                            scale.orders() / seconds,
                            "what the aim for the CPU allows",
                            cpu.cores() * 1_000.0 / MOST_CPU_MILLIS,
                            "1/s",
                            Aim.atLeastPercent(100)));
        }
    }

    /** Seconds until all of them were confirmed. */
    private static double confirm(Stack stack, Scale scale, BenchmarkProduct product, int orders, Connection ordering)
            throws Exception {
        long begin = System.nanoTime();
        Placing.place(stack, scale, product, orders);
        Await.until("all orders are confirmed", Duration.ofMillis(20), () -> placed(ordering) == 0);
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long placed(Connection ordering) throws SQLException {
        try (Statement statement = ordering.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from orders where status = 'PLACED'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
