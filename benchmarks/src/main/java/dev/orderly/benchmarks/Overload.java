package dev.orderly.benchmarks;

import dev.orderly.benchmarks.load.BenchmarkProduct;
import dev.orderly.benchmarks.load.MachineCpu;
import dev.orderly.benchmarks.load.ManyCustomers;
import dev.orderly.benchmarks.load.Shoppers;
import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Percentile;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Stack;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what happens when more orders come than the system can carry out: twice its top rate for a minute, then half
 * of it, until nothing is left to catch up with.
 */
final class Overload implements Benchmark {

    private static final int MOST_MILLIS = 800;
    private static final int MOST_SECONDS = 150;
    /** Programs that are still compiled become faster by more than this. */
    private static final double WARM = 1.1;

    private static final long SECOND = 1_000_000_000;

    /** @param nanos from when it was due until it was answered */
    private record Call(int status, long nanos) {}

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        Shoppers shoppers = Shoppers.one(stack, BenchmarkProduct.create(stack));
        try (Connection ordering = stack.database("ordering")) {
            double top = topRate(shoppers, scale, ordering);
            int before = decided(ordering);
            double own = new MachineCpu().ownMillis();
            List<Call> twice = offer(shoppers, 2 * top, scale.seconds());
            double generating = (new MachineCpu().ownMillis() - own) / twice.size();
            int during = decided(ordering) - before;
            long begin = System.nanoTime();
            List<Call> half = new ArrayList<>();
            while (placed(ordering) > top && System.nanoTime() - begin < 2 * MOST_SECONDS * SECOND) {
                half.addAll(offer(shoppers, top / 2, 1));
            }
            double shrunk = (System.nanoTime() - begin) / 1e9;
            Shoppers.awaitDecided(ordering);
            long accepted = count(twice, 201) + count(half, 201);
            long others = twice.size() + half.size() - accepted - count(twice, 503) - count(half, 503);
            return List.of(
                    new Measurement(
                            "orders decided at twice the top rate",
                            (double) during / scale.seconds(),
                            "top rate",
                            top,
                            "1/s",
                            Aim.atLeastPercent(80)),
                    new Measurement(
                            "an accepted order's answer meanwhile, p99",
                            percentile(twice, 201),
                            "-",
                            MOST_MILLIS,
                            "ms",
                            Aim.atMostTimes(1)),
                    new Measurement(
                            "a refusal (503) meanwhile, p99",
                            percentile(twice, 503),
                            "-",
                            MOST_MILLIS,
                            "ms",
                            Aim.atMostTimes(1)),
                    new Measurement(
                            "refused meanwhile", count(twice, 503), "offered", twice.size(), "orders", Aim.NONE),
                    new Measurement(
                            "CPU of this load generator per order meanwhile",
                            generating,
                            "an order's at the top rate",
                            new MachineCpu().cores() * 1_000 / top,
                            "ms",
                            Aim.NONE),
                    new Measurement(
                            "other answers than these two",
                            others,
                            "answers",
                            twice.size() + half.size(),
                            "answers",
                            Aim.atMost(0)),
                    new Measurement(
                            "until the backlog is gone, at half the top rate",
                            shrunk,
                            "-",
                            MOST_SECONDS,
                            "s",
                            Aim.atMostTimes(1)),
                    new Measurement(
                            "accepted orders that were decided",
                            decided(ordering) - before,
                            "accepted",
                            accepted,
                            "orders",
                            Aim.atLeastPercent(100)));
        }
    }

    /** Orders per second to CONFIRMED, once repeating it makes it no faster. */
    private static double topRate(Shoppers shoppers, Scale scale, Connection ordering) throws Exception {
        double top = 0;
        double rate = scale.orders() / shoppers.confirm(scale.orders(), scale.concurrency(), ordering);
        while (rate > WARM * top) {
            top = Math.max(top, rate);
            rate = scale.orders() / shoppers.confirm(scale.orders(), scale.concurrency(), ordering);
        }
        return Math.max(top, rate);
    }

    private static List<Call> offer(Shoppers shoppers, double perSecond, int seconds) throws Exception {
        return shoppers.offer(
                (int) (perSecond * seconds), perSecond, (due, status) -> new Call(status, System.nanoTime() - due));
    }

    private static long count(List<Call> calls, int status) {
        return calls.stream().filter(call -> call.status() == status).count();
    }

    /** In milliseconds; 0 if there was no such answer. */
    private static double percentile(List<Call> calls, int status) {
        double[] millis = calls.stream()
                .filter(call -> call.status() == status)
                .mapToDouble(call -> call.nanos() / 1e6)
                .toArray();
        return Percentile.of(99, millis);
    }

    private static int placed(Connection ordering) throws Exception {
        return ManyCustomers.count(ordering, "select count(*) from orders where status = 'PLACED'");
    }

    private static int decided(Connection ordering) throws Exception {
        return ManyCustomers.count(ordering, "select count(*) from orders where status not in ('DRAFT', 'PLACED')");
    }
}
