package dev.orderly.benchmarks.placing;

import dev.orderly.benchmarks.load.BenchmarkProduct;
import dev.orderly.benchmarks.load.CpuTime;
import dev.orderly.benchmarks.load.Load;
import dev.orderly.benchmarks.load.Shoppers;
import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Stack;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Measures the orders per second that ordering accepts alone, compared with its SQL alone. */
public final class Placing implements Benchmark {

    private static final List<String> OTHERS = List.of("customers", "warehouse", "shipping", "billing");
    private static final List<Integer> CALLERS = List.of(8, 32);
    /** Times as many orders as are measured: until ordering's code is compiled and its statements are prepared. */
    private static final int WARM_UP = 2;

    /** @param perOrder the processor time of one order */
    private record Speed(double perSecond, CpuTime perOrder) {}

    /** What every round has in common is printed once. */
    private final Set<List<String>> printed = new HashSet<>();

    @Override
    public String name() {
        return "placing";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        BenchmarkProduct product = BenchmarkProduct.create(stack);
        List<Shoppers> shoppers = List.of(Shoppers.one(stack, product), Shoppers.many(stack, product));
        stack.stop(OTHERS);
        try {
            List<Measurement> all = new ArrayList<>();
            List<CpuTime> costs = new ArrayList<>();
            for (Shoppers each : shoppers) {
                each.place(WARM_UP * scale.orders(), CALLERS.getLast());
            }
            for (Shoppers each : shoppers) {
                try (var sql = PlacingSql.capture(stack, each)) {
                    if (printed.add(sql.statements())) {
                        print(each, sql.statements());
                    }
                    for (int callers : CALLERS) {
                        Speed overHttp = speed(stack, scale.orders(), () -> each.place(scale.orders(), callers));
                        Load.seconds(scale.orders() / 5, callers, sql::session);
                        Speed plainly =
                                speed(stack, scale.orders(), () -> Load.seconds(scale.orders(), callers, sql::session));
                        all.addAll(compared("%d callers, %s".formatted(callers, each.who()), overHttp, plainly));
                        costs.add(overHttp.perOrder());
                    }
                }
            }
            costs.getFirst().parts().forEach(all::add);
            return all;
        } finally {
            stack.start(OTHERS);
            try (Connection ordering = stack.database("ordering")) {
                Shoppers.awaitDecided(ordering); // the next benchmark finds an idle system
            }
        }
    }

    private static Speed speed(Stack stack, int orders, Callable<Double> seconds) throws Exception {
        CpuTime begin = CpuTime.now(stack);
        double taken = seconds.call();
        return new Speed(orders / taken, CpuTime.now(stack).perOrderSince(begin, orders));
    }

    private static List<Measurement> compared(String who, Speed overHttp, Speed plainly) {
        String against = "the same SQL over JDBC";
        return List.of(
                new Measurement(
                        "orders placed over HTTP: " + who,
                        overHttp.perSecond(),
                        against,
                        plainly.perSecond(),
                        "1/s",
                        Aim.atLeastPercent(50)),
                new Measurement(
                        "CPU of the machine per placed order: " + who,
                        overHttp.perOrder().machine(),
                        against,
                        plainly.perOrder().machine(),
                        "ms",
                        Aim.NONE));
    }

    private static void print(Shoppers shoppers, List<String> statements) {
        System.out.printf("""
                An order of %s is these %d statements to PostgreSQL, over HTTP and over JDBC alike. JDBC makes %2$d round
                trips; ordering makes as many, unless it sends some before earlier ones are answered.
                """, shoppers.who(), statements.size());
        statements.forEach(each -> System.out.printf("  %.118s%n", each));
    }
}
