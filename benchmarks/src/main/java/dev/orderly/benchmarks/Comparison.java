package dev.orderly.benchmarks;

import dev.orderly.benchmarks.load.ManyCustomers;
import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.story.Api;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures how long it takes to compare a large replica with its owner, and how that affects the owner's writes. */
final class Comparison implements Benchmark {

    private static final String DIGEST =
            "select bit_xor(hashtextextended(key::text || version || hash, 0))::int8 is null from ";

    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        try (Connection customers = stack.database("customers");
                Connection ordering = stack.database("ordering")) {
            ManyCustomers.ensure(customers, scale.rows());
            ManyCustomers.awaitReplicated(stack, scale.rows());
            Api operator = stack.as("operator");
            compare(stack, operator); // warms up
            double seconds = compare(stack, operator);
            double scans = scan(customers, "outbox where topic = '%s'".formatted(ManyCustomers.TOPIC))
                    + scan(ordering, "replica_customer");
            Times alone = writes(stack, scale);
            Times meanwhile;
            try (var executor = Executors.newSingleThreadExecutor()) {
                Future<?> comparing = executor.submit(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        compare(stack, operator);
                    }
                });
                try {
                    meanwhile = writes(stack, scale);
                } finally {
                    comparing.cancel(true);
                }
            }
            return List.of(
                    new Measurement(
                            "comparison of %,d rows".formatted(scale.rows()),
                            seconds,
                            "one plain digest on each side",
                            scans,
                            "s",
                            Aim.atMost(10)),
                    new Measurement(
                            "a write of the owner while comparing, p50",
                            meanwhile.percentile(50),
                            "the same without",
                            alone.percentile(50),
                            "ms",
                            Aim.atMostTimes(1.1)));
        }
    }

    /** In seconds. */
    private static double compare(Stack stack, Api operator) {
        long begin = System.nanoTime();
        operator.post(
                        stack.url("ordering", "/replicas/%s/compare".formatted(ManyCustomers.TOPIC)),
                        Map.of(),
                        UUID.randomUUID().toString())
                .orThrow();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double scan(Connection connection, String rows) throws SQLException {
        long begin = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute(DIGEST + rows);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static Times writes(Stack stack, Scale scale) throws Exception {
        OwnProfile profile = OwnProfile.of(stack);
        return Times.of(scale.samples(), () -> {
            long begin = System.nanoTime();
            profile.change();
            return System.nanoTime() - begin;
        });
    }
}
