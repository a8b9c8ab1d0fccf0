package dev.orderly.benchmarks;

import dev.orderly.launcher.story.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** All measurements with so many orders stored. */
final class GrowthStep {

    /** A moment in which the machine was busy falls into one round of each figure: the median counts. */
    static final int ROUNDS = 5;

    private static final int READS = 8;
    private static final double MOST_MILLIS_TO_COMPARE = 10_000;

    private final Stack stack;
    private final Scale scale;
    private final int rows;
    private final GrowthSeries series;
    private final GrowthSample sample;
    private final List<GrowthRead> reads;

    GrowthStep(Stack stack, Scale scale, int rows, GrowthSeries series) throws Exception {
        this.stack = stack;
        this.scale = scale;
        this.rows = rows;
        this.series = series;
        this.sample = GrowthSample.of(stack);
        this.reads = GrowthRead.all(stack, sample);
    }

    void measure() throws Exception {
        // what the fill has left in the heaps is not of this step
        stack.stop(GrowthLoading.SERVICES);
        stack.start(GrowthLoading.SERVICES);
        round((figure, value) -> {}); // warms up
        for (int i = 0; i < ROUNDS; i++) {
            round((figure, value) -> series.add(figure, rows, value));
        }
        FinishingOrders.finish(stack, scale);
        GrowthRules.awaitRest(stack);
        for (int i = 0; i < ROUNDS; i++) {
            series.add(GrowthFigure.millis("ordering starts"), rows, restart());
        }
    }

    private interface Result {
        void is(GrowthFigure figure, double value);
    }

    private void round(Result result) throws Exception {
        Function<String, Api> logins = logins();
        TimedLoad placing = place(logins.apply("clerk"), sample::order);
        result.is(GrowthFigure.rate("orders placed"), placing.perSecond());
        result.is(GrowthFigure.millis("orders placed, p99"), placing.p99());
        FinishingOrders.awaitConfirmed(stack);
        GrowthRules.awaitRest(stack);
        for (GrowthRead read : reads) {
            result.is(GrowthFigure.millis(read.name()), median(read, logins.apply(read.user())));
        }
        Api operator = logins.apply("operator");
        result.is(comparing("customers"), compare(operator, "ordering", "customers.customer.v1"));
        result.is(comparing("orders"), compare(operator, "shipping", "ordering.order.v1"));
        for (String service : GrowthLoading.SERVICES) {
            result.is(GrowthFigure.megabytes("memory of " + service), stack.megabytes(service));
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

    private double median(GrowthRead read, Api api) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < READS; i++) {
            times.add(read.once(stack, api));
        }
        return Spread.of(times).median();
    }

    private static GrowthFigure comparing(String what) {
        return GrowthFigure.growingMillis("a replica of %s compared".formatted(what), MOST_MILLIS_TO_COMPARE);
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
