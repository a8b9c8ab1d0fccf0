package dev.orderly.benchmarks;

import dev.orderly.benchmarks.load.BenchmarkProduct;
import dev.orderly.benchmarks.load.CpuTime;
import dev.orderly.benchmarks.load.MachineCpu;
import dev.orderly.benchmarks.load.Shoppers;
import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Stack;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;

/** Measures the orders per second that all services together bring to CONFIRMED, and the processor time per order. */
final class Throughput implements Benchmark {

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        BenchmarkProduct product = BenchmarkProduct.create(stack);
        try (Connection ordering = stack.database("ordering")) {
            Shoppers shoppers = Shoppers.one(stack, product);
            shoppers.confirm(scale.orders() / 5, scale.concurrency(), ordering); // warms up
            CpuTime before = CpuTime.now(stack);
            double seconds = shoppers.confirm(scale.orders(), scale.concurrency(), ordering);
            CpuTime perOrder = CpuTime.now(stack).perOrderSince(before, scale.orders());
            int cores = new MachineCpu().cores();
            Stream<Measurement> all = Stream.of(
                    new Measurement(
                            "CPU of the machine per confirmed order, this caller's not counted",
                            perOrder.machine(),
                            "as much as there was",
                            cores * seconds * 1_000 / scale.orders(),
                            "ms",
                            Aim.atMost(10)),
                    new Measurement(
                            "orders through to CONFIRMED",
                            scale.orders() / seconds,
                            "what the CPU per order allows",
                            cores * 1_000 / perOrder.machine(),
                            "1/s",
                            Aim.atLeastPercent(70)));
            return Stream.concat(all, perOrder.parts()).toList();
        }
    }
}
