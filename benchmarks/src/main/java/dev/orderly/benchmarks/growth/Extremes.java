package dev.orderly.benchmarks.growth;

import dev.orderly.benchmarks.load.BenchmarkProduct;
import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.measurement.Spread;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.story.Api;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One customer, one product or one outbox with very much, against others with little. */
final class Extremes {

    private static final int ORDERS_OF_ONE = 5_000;
    /** What the relay reads next; its batch is of this size. */
    private static final String NEXT_DIRTY = """
            select place, version from (select * from outbox_dirty where refusal is null order by place limit 2000) as oldest
              join outbox using (topic, key)""";

    private final Stack stack;
    private final Scale scale;
    private final Loading loading;

    Extremes(Stack stack, Scale scale, Loading loading) {
        this.stack = stack;
        this.scale = scale;
        this.loading = loading;
    }

    List<Measurement> measure() throws Exception {
        Sample sample = Sample.of(stack);
        String product = sample.products().getFirst();
        String often = stack.as("customer2")
                .get(stack.url("customers", "/customers/me"))
                .orThrow()
                .path("id")
                .asText();
        loading.ordersOf(often, ORDERS_OF_ONE);
        Growth.settle(stack, loading);
        List<Measurement> all = new ArrayList<>();
        place(stack.as("customer"), product, 2 * Read.PAGE);
        all.addAll(ownOrders());
        all.addAll(against(
                "orders placed by a customer with %,d orders".formatted(ORDERS_OF_ONE),
                placing("customer2", product),
                "by one with few",
                placing("customer", product)));
        all.addAll(against(
                "orders placed of a product in most orders",
                placing("customer", sample.veryPopularProduct()),
                "of one in few",
                placing("customer", product)));
        all.addAll(fullOutbox(product));
        FinishingOrders.finish(stack, scale);
        return all;
    }

    private List<Measurement> ownOrders() {
        Read few = new Read("", "customer", "ordering", "/orders?").firstPage();
        Read many = new Read("own orders of %,d".formatted(ORDERS_OF_ONE), "customer2", "ordering", "/orders?");
        Spread limit = reads(few);
        return List.of(ownOrders(many.firstPage(), limit), ownOrders(many.pageInTheMiddle(stack), limit));
    }

    private Measurement ownOrders(Read page, Spread few) {
        Spread measured = reads(page);
        return new Measurement(
                page.name(),
                measured.median(),
                "first page of few",
                few.median(),
                "ms",
                Figure.millis(page.name()).aim(few, measured));
    }

    private Spread reads(Read page) {
        Api api = stack.as(page.user());
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 10 * Step.ROUNDS; i++) {
            times.add(page.once(stack, api));
        }
        return Spread.of(times.subList(10, times.size()));
    }

    private List<TimedLoad> placing(String user, String product) throws Exception {
        List<TimedLoad> rounds = new ArrayList<>();
        for (int i = 0; i < Step.ROUNDS; i++) {
            rounds.add(place(stack.as(user), product, scale.orders() / 10));
            FinishingOrders.awaitConfirmed(stack);
        }
        return rounds;
    }

    private TimedLoad place(Api customer, String product, int orders) throws Exception {
        String address = stack.url("ordering", "/orders");
        Map<String, Object> order = new BenchmarkProduct(product).order(true);
        return TimedLoad.of(
                orders,
                scale.concurrency(),
                number -> customer.post(address, order, UUID.randomUUID().toString())
                        .orThrow());
    }

    /** Rate and 99th percentile. */
    private static List<Measurement> against(
            String what, List<TimedLoad> measured, String against, List<TimedLoad> limit) {
        Spread rate = Spread.of(measured.stream().map(TimedLoad::perSecond).toList());
        Spread usual = Spread.of(limit.stream().map(TimedLoad::perSecond).toList());
        Spread slowest = Spread.of(measured.stream().map(TimedLoad::p99).toList());
        Spread usually = Spread.of(limit.stream().map(TimedLoad::p99).toList());
        Figure rates = Figure.rate(what);
        Figure times = Figure.millis(what + ", p99");
        return List.of(
                new Measurement(
                        rates.name(), rate.median(), against, usual.median(), rates.unit(), rates.aim(usual, rate)),
                new Measurement(
                        times.name(),
                        slowest.median(),
                        against,
                        usually.median(),
                        times.unit(),
                        times.aim(usually, slowest)));
    }

    /** Places orders while the relay sends everything that ordering has ever published. */
    private List<Measurement> fullOutbox(String product) throws Exception {
        try (Connection ordering = stack.database("ordering");
                var executor = Executors.newSingleThreadExecutor()) {
            List<TimedLoad> usually = placing("customer", product);
            double fewDirty = nextDirty(ordering);
            long dirty = Loading.markAllDirty(ordering);
            Future<Double> next = executor.submit(() -> nextDirty(ordering));
            List<TimedLoad> meanwhile = new ArrayList<>();
            Api customer = stack.as("customer");
            for (int i = 0; i < Step.ROUNDS; i++) {
                meanwhile.add(place(customer, product, scale.orders() / 10));
            }
            String what = "orders placed while %,d dirty rows are sent".formatted(dirty);
            // no aim: whoever sends and applies all that takes the processors from those who place orders
            List<Measurement> all = new ArrayList<>(against(what, meanwhile, "otherwise", usually).stream()
                    .map(each -> new Measurement(
                            each.what(), each.measured(), each.against(), each.limit(), each.unit(), Aim.NONE))
                    .toList());
            all.add(new Measurement(
                    "reading the next of %,d dirty rows".formatted(dirty),
                    next.get(),
                    "of none",
                    fewDirty,
                    "ms",
                    Aim.NONE));
            long begin = System.nanoTime();
            Rules.awaitRest(stack);
            System.out.printf(
                    "The rest of them was sent and applied within %s.%n", Duration.ofNanos(System.nanoTime() - begin));
            return all;
        }
    }

    private static double nextDirty(Connection ordering) throws SQLException {
        long begin = System.nanoTime();
        try (var statement = ordering.createStatement();
                var rows = statement.executeQuery(NEXT_DIRTY)) {
            while (rows.next()) {
                rows.getLong(1);
            }
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
