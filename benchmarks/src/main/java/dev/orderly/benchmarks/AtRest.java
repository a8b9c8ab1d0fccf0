package dev.orderly.benchmarks;

import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Measures the processor time and the memory that the system takes while nobody uses it. */
final class AtRest implements Benchmark {

    private static final List<String> PROGRAMS =
            List.of("customers", "ordering", "warehouse", "shipping", "billing", "gateway");

    /** Of a core, for each program, on top of what it may add to the load of the broker, the database and Keycloak. */
    private static final double PERCENT_PER_PROGRAM = 0.5;

    private static final double TIMES_INFRASTRUCTURE = 1.3;
    private static final int MOST_MEGABYTES = 2_200;

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        Duration length = Duration.ofSeconds(scale.seconds());
        long megabytes = stack.megabytes();
        Map<String, Double> all = percentOfACore(stack, length);
        stack.stop(PROGRAMS);
        Map<String, Double> infrastructure;
        try {
            infrastructure = percentOfACore(stack, length);
        } finally {
            stack.start(PROGRAMS);
        }
        double most = TIMES_INFRASTRUCTURE * sum(infrastructure) + PERCENT_PER_PROGRAM * PROGRAMS.size();
        Stream<Measurement> totals = Stream.of(
                new Measurement(
                        "processor time at rest, all programs",
                        sum(all),
                        "1.3 x the infrastructure alone + 0.5 each",
                        most,
                        "% of a core",
                        Aim.atMostTimes(1)),
                new Measurement(
                        "memory at rest, all programs", megabytes, "-", MOST_MEGABYTES, "MB", Aim.atMostTimes(1)));
        Stream<Measurement> parts = all.entrySet().stream()
                .map(each -> new Measurement(
                        "of it in " + each.getKey(),
                        each.getValue(),
                        "all programs",
                        sum(all),
                        "% of a core",
                        Aim.NONE));
        return Stream.concat(totals, parts).toList();
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<String, Double> percentOfACore(Stack stack, Duration length) {
        Map<String, Double> before = stack.cpu().workedMillis();
        LockSupport.parkNanos(length.toNanos());
        Map<String, Double> after = stack.cpu().workedMillis();
        after.replaceAll(
                (program, worked) -> 100 * Math.max(0, worked - before.getOrDefault(program, 0.0)) / length.toMillis());
        return after;
    }
}
