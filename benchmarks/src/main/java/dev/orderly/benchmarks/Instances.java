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
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Measures what an order costs with a second instance of ordering, which takes half of the callers and the partitions. */
final class Instances implements Benchmark {

    private static final String FIRST = "ordering";
    private static final String SECOND = "ordering#2";
    /** How often as many orders are placed as are measured, before measuring. */
    private static final int SETTLING = 1;
    /** The same for a new instance, until its optimising compiler has finished. */
    private static final int WARMING_UP = 10;

    /** @param perSecond orders through to CONFIRMED */
    private record Figures(CpuTime perOrder, double perSecond) {

        double millis(String program) {
            return perOrder.programs().getOrDefault(program, 0.0);
        }
    }

    /** @param before one instance, before the second was started */
    private record Comparison(Figures before, Figures two, Figures after) {

        Measurement of(String what, ToDoubleFunction<Figures> figure, String unit, Aim aim) {
            double one = (figure.applyAsDouble(before) + figure.applyAsDouble(after)) / 2;
            return new Measurement(what, figure.applyAsDouble(two), "one instance, before and after", one, unit, aim);
        }
    }

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        Comparison comparison = compare(stack, scale);
        Stream<Measurement> totals = Stream.of(
                comparison.of(
                        "CPU of the machine per confirmed order, two instances of ordering",
                        figures -> figures.perOrder().machine(),
                        "ms",
                        Aim.atMostTimes(1.15)),
                comparison.of(
                        "orders through to CONFIRMED, two instances of ordering", Figures::perSecond, "1/s", Aim.NONE));
        Stream<Measurement> parts = comparison.before().perOrder().programs().keySet().stream()
                .filter(program -> comparison.before().millis(program) >= CpuTime.LEAST)
                .map(program -> comparison.of(
                        "of it in " + program,
                        figures -> figures.millis(program) + (program.equals(FIRST) ? figures.millis(SECOND) : 0),
                        "ms",
                        Aim.NONE));
        return Stream.concat(totals, parts).toList();
    }

    private static Comparison compare(Stack stack, Scale scale) throws Exception {
        Shoppers one = Shoppers.one(stack, BenchmarkProduct.create(stack));
        try (Connection ordering = stack.database(FIRST)) {
            Figures before = measure(one, scale, SETTLING, ordering);
            Figures two;
            stack.start(List.of(SECOND));
            try {
                two = measure(one.callingInTurn(List.of(FIRST, SECOND)), scale, WARMING_UP, ordering);
            } finally {
                stack.stop(List.of(SECOND));
            }
            return new Comparison(before, two, measure(one, scale, SETTLING, ordering));
        }
    }

    private static Figures measure(Shoppers shoppers, Scale scale, int times, Connection ordering) throws Exception {
        shoppers.confirm(times * scale.orders(), scale.concurrency(), ordering);
        CpuTime begin = CpuTime.now(shoppers.stack());
        double seconds = shoppers.confirm(scale.orders(), scale.concurrency(), ordering);
        return new Figures(
                CpuTime.now(shoppers.stack()).perOrderSince(begin, scale.orders()), scale.orders() / seconds);
    }
}
