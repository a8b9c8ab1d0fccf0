package dev.orderly.benchmarks;

import dev.orderly.benchmarks.load.BenchmarkProduct;
import dev.orderly.benchmarks.load.CpuTime;
import dev.orderly.benchmarks.load.Shoppers;
import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Stack;
import java.sql.Connection;
import java.util.List;

/** Measures what an order costs with a second instance of ordering, which takes half of the callers and the partitions. */
final class Instances implements Benchmark {

    private static final String FIRST = "ordering";
    private static final String SECOND = "ordering#2";
    /** As many orders as are measured, until the optimising compiler has finished. */
    private static final int WARMING_UP = 4;

    /** @param perSecond orders through to CONFIRMED */
    private record Figures(double cpuMillis, double perSecond) {

        static Figures between(Figures one, Figures other) {
            return new Figures((one.cpuMillis + other.cpuMillis) / 2, (one.perSecond + other.perSecond) / 2);
        }
    }

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        Shoppers one = Shoppers.one(stack, BenchmarkProduct.create(stack));
        try (Connection ordering = stack.database(FIRST)) {
            Figures before = measure(one, scale, ordering);
            Figures together;
            stack.start(List.of(SECOND));
            try {
                together = measure(one.callingInTurn(List.of(FIRST, SECOND)), scale, ordering);
            } finally {
                stack.stop(List.of(SECOND));
            }
            Figures alone = Figures.between(before, measure(one, scale, ordering));
            return List.of(
                    new Measurement(
                            "CPU of the machine per confirmed order, two instances of ordering",
                            together.cpuMillis(),
                            "one instance, before and after",
                            alone.cpuMillis(),
                            "ms",
                            Aim.atMostTimes(1.15)),
                    new Measurement(
                            "orders through to CONFIRMED, two instances of ordering",
                            together.perSecond(),
                            "one instance, before and after",
                            alone.perSecond(),
                            "1/s",
                            Aim.NONE));
        }
    }

    private static Figures measure(Shoppers shoppers, Scale scale, Connection ordering) throws Exception {
        shoppers.confirm(WARMING_UP * scale.orders(), scale.concurrency(), ordering);
        CpuTime begin = CpuTime.now(shoppers.stack());
        double seconds = shoppers.confirm(scale.orders(), scale.concurrency(), ordering);
        return new Figures(
                CpuTime.now(shoppers.stack())
                        .perOrderSince(begin, scale.orders())
                        .machine(),
                scale.orders() / seconds);
    }
}
