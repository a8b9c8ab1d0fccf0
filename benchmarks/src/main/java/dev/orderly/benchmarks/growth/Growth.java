package dev.orderly.benchmarks.growth;

import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures whether anything gets slower, or larger, the more orders and customers are stored. */
public final class Growth implements Benchmark {

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        var series = new Series();
        List<Measurement> extremes;
        try (var loading = new Loading(stack)) {
            int stored = 0;
            for (int rows : scale.steps().stream().sorted().toList()) {
                loading.customersWithOrders(stored, rows);
                stored = rows;
                settle(stack, loading);
                new Step(stack, scale, rows, series).measure();
                keep(stack.results(), series);
            }
            extremes = new Extremes(stack, scale, loading).measure();
        }
        System.out.println("Drawn in " + stack.results().resolve("growth.svg"));
        List<Measurement> all = new ArrayList<>(series.measurements());
        all.addAll(extremes);
        return all;
    }

    static void settle(Stack stack, Loading loading) throws Exception {
        Rules.awaitRest(stack);
        loading.vacuum();
        Rules.check(stack);
    }

    /** After each step, because the next may take an hour. */
    private static void keep(Path results, Series series) throws IOException {
        Files.createDirectories(results);
        Files.writeString(results.resolve("growth.csv"), series.csv());
        Files.writeString(results.resolve("growth.svg"), new Plot(series).svg());
    }
}
