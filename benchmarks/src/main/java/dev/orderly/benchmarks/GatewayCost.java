package dev.orderly.benchmarks;

import dev.orderly.benchmarks.load.BenchmarkProduct;
import dev.orderly.benchmarks.load.Load;
import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.story.Api;
import dev.orderly.launcher.story.Browser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the extra time for reading a product through the gateway, with a session, compared with calling warehouse
 * directly, with a token.
 */
final class GatewayCost implements Benchmark {

    /** Several people, because a single one would reach the gateway's rate limit. */
    private static final List<String> USERS =
            List.of("customer", "customer2", "clerk", "stock-keeper", "dispatcher", "accountant", "operator");

    private static final int PER_SECOND = 200;
    /** Less than all of them may make at once. */
    private static final int MOST = 2_000;
    /** Until they may make as many again. */
    private static final Duration RECOVERY = Duration.ofSeconds(3);
    /** An odd moment of the machine affects only one round: the median counts. */
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        String product = "/products/" + BenchmarkProduct.create(stack).id();
        Load.Work straight = inTurn(
                USERS.stream().map(user -> straight(stack, user, product)).toList());
        Load.Work through =
                inTurn(USERS.stream().map(user -> through(stack, user, product)).toList());
        int calls = Math.min(scale.orders(), MOST);
        for (int i = 0; i < ROUNDS; i++) { // until the optimising compiler has finished
            Load.seconds(calls, scale.concurrency(), () -> straight);
            LockSupport.parkNanos(RECOVERY.toNanos());
            Load.seconds(calls, scale.concurrency(), () -> through);
        }
        List<Times> direct = new ArrayList<>();
        List<Times> proxied = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            direct.add(Times.paced(calls, PER_SECOND, straight));
            proxied.add(Times.paced(calls, PER_SECOND, through));
        }
        double directRate = calls / Load.seconds(calls, scale.concurrency(), () -> straight);
        LockSupport.parkNanos(RECOVERY.toNanos());
        double proxiedRate = calls / Load.seconds(calls, scale.concurrency(), () -> through);
        return List.of(
                measurement(50, proxied, direct, 2),
                measurement(99, proxied, direct, 10),
                new Measurement(
                        "calls through the gateway, as many as it takes",
                        proxiedRate,
                        "straight to the service",
                        directRate,
                        "1/s",
                        Aim.atLeastPercent(75)));
    }

    private static Measurement measurement(int percent, List<Times> proxied, List<Times> direct, int above) {
        return new Measurement(
                "a call through the gateway at %d/s, p%d".formatted(PER_SECOND, percent),
                Times.medianOfPercentiles(percent, proxied),
                "straight to the service",
                Times.medianOfPercentiles(percent, direct),
                "ms",
                Aim.atMostAbove(above));
    }

    private static Load.Work straight(Stack stack, String user, String path) {
        Api api = stack.as(user);
        String address = stack.url("warehouse", path);
        return () -> api.get(address).orThrow();
    }

    private static Load.Work through(Stack stack, String user, String path) {
        var browser = new Browser(stack.url("gateway", ""));
        browser.signIn(user);
        return () -> {
            var answer = browser.get("/api" + path);
            if (answer.statusCode() != 200) {
                throw new Problem("The gateway answered with %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            Api.JSON.readTree(answer.body());
        };
    }

    private static Load.Work inTurn(List<Load.Work> works) {
        var next = new AtomicInteger();
        return () ->
                works.get(Math.floorMod(next.getAndIncrement(), works.size())).once();
    }
}
