package dev.orderly.benchmarks.report;

import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.measurement.Spread;
import dev.orderly.benchmarks.stack.Stack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What several rounds of a benchmark measured of one thing.
 *
 * @param rounds the same measurement, at least once
 */
public record Result(String benchmark, List<Measurement> rounds) {

    /** Runs it so often: what is measured and its limit take turns, so that a change of the machine affects both. */
    public static List<Result> of(Benchmark benchmark, Stack stack, Scale scale, int rounds) throws Exception {
        Map<String, List<Measurement>> byName = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Measurement each : benchmark.run(stack, scale)) {
                byName.computeIfAbsent(each.what(), name -> new ArrayList<>()).add(each);
            }
        }
        return byName.values().stream()
                .map(measurements -> new Result(benchmark.name(), measurements))
                .toList();
    }

    /** Names, unit and aim, with the medians. */
    Measurement median() {
        Measurement any = rounds.getFirst();
        return new Measurement(any.what(), measured().median(), any.against(), limit().median(), any.unit(), any.aim());
    }

    Spread measured() {
        return spread(Measurement::measured);
    }

    Spread limit() {
        return spread(Measurement::limit);
    }

    private Spread spread(ToDoubleFunction<Measurement> value) {
        return Spread.of(rounds.stream().mapToDouble(value).toArray());
    }
}
