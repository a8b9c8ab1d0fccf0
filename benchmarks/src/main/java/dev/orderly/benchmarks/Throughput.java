package dev.orderly.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures the orders per second that all services together bring to CONFIRMED, and the processor time per order. */
final class Throughput implements Benchmark {

    private static final int MOST_CPU_MILLIS = 10;

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
            ProcessCpu programs = stack.cpu();
            Map<String, Double> before = programs.workedMillis();
            double begin = cpu.busyMillis();
            double seconds = confirm(stack, scale, product, scale.orders(), ordering);
            double perOrder = (cpu.busyMillis() - begin) / scale.orders();
            Stream<Measurement> parts = programs.workedMillis().entrySet().stream()
                    .map(each -> part(
                            each.getKey(),
                            (each.getValue() - before.getOrDefault(each.getKey(), 0.0)) / scale.orders(),
                            perOrder));
            Stream<Measurement> all = Stream.of(
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
                            Aim.atLeastPercent(70)));
            return Stream.concat(all, parts).toList();
        }
    }

    private static Measurement part(String program, double perOrder, double ofAll) {
        return new Measurement("of it in " + program, perOrder, "the machine's", ofAll, "ms", Aim.NONE);
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
