package dev.orderly.benchmarks.growth;

import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.measurement.Spread;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.story.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** All measurements with so many orders stored. */
final class Step {

    /** A moment in which the machine was busy falls into one round of each figure: the median counts. */
    static final int ROUNDS = 5;

    private static final int READS = 8;
    private static final double MOST_MILLIS_TO_COMPARE = 10_000;

    private final Stack stack;
    private final Scale scale;
    private final int rows;
    private final Series series;
    private final Sample sample;
    private final List<Read> reads;

    Step(Stack stack, Scale scale, int rows, Series series) throws Exception {
        this.stack = stack;
        this.scale = scale;
        this.rows = rows;
        this.series = series;
        this.sample = Sample.of(stack);
        this.reads = Read.all(stack, sample);
    }

    void measure() throws Exception {
        // what the fill has left in the heaps is not of this step
        stack.stop(Loading.SERVICES);
        stack.start(Loading.SERVICES);
        round((figure, value) -> {}); // warms up
        for (int i = 0; i < ROUNDS; i++) {
            round((figure, value) -> series.add(figure, rows, value));
        }
        FinishingOrders.finish(stack, scale);
        Rules.awaitRest(stack);
        for (int i = 0; i < ROUNDS; i++) {
            series.add(Figure.millis("ordering starts"), rows, restart());
        }
    }

    private interface Result {
        void is(Figure figure, double value);
    }

    private void round(Result result) throws Exception {
        Function<String, Api> logins = logins();
        TimedLoad placing = place(logins.apply("clerk"), sample::order);
        result.is(Figure.rate("orders placed"), placing.perSecond());
        result.is(Figure.millis("orders placed, p99"), placing.p99());
        FinishingOrders.awaitConfirmed(stack);
        Rules.awaitRest(stack);
        for (Read read : reads) {
            result.is(Figure.millis(read.name()), median(read, logins.apply(read.user())));
        }
        Api operator = logins.apply("operator");
        result.is(comparing("customers"), compare(operator, "ordering", "customers.customer.v1"));
        result.is(comparing("orders"), compare(operator, "shipping", "ordering.order.v1"));
        for (String service : Loading.SERVICES) {
            result.is(Figure.megabytes("memory of " + service), stack.megabytes(service));
        }
    }

    /** A token lasts for minutes, a round for less. */
    private Function<String, Api> logins() {
        Map<String, Api> known = new HashMap<>();
        return user -> known.computeIfAbsent(user, stack::as);
    }

    private TimedLoad place(Api caller, Function<Integer, Map<String, Object>> order) throws Exception {
        String address = stack.url("ordering", "/orders");
        return TimedLoad.of(
                scale.orders() / 10,
                scale.concurrency(),
                number -> caller.post(
                                address, order.apply(number), UUID.randomUUID().toString())
                        .orThrow());
    }

    private double median(Read read, Api api) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < READS; i++) {
            times.add(read.once(stack, api));
        }
        return Spread.of(times).median();
    }

    private static Figure comparing(String what) {
        return Figure.growingMillis("a replica of %s compared".formatted(what), MOST_MILLIS_TO_COMPARE);
    }

    private double compare(Api operator, String service, String topic) {
        long begin = System.nanoTime();
        operator.post(stack.url(service, "/replicas/%s/compare".formatted(topic)))
                .orThrow();
        return (System.nanoTime() - begin) / 1e6;
    }

    private double restart() {
        stack.stop(List.of("ordering"));
        long begin = System.nanoTime();
        stack.start(List.of("ordering"));
        return (System.nanoTime() - begin) / 1e6;
    }
}
