package dev.orderly.benchmarks;

import dev.orderly.benchmarks.load.ManyCustomers;
import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Measurement;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.stack.Await;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.story.Api;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures how fast a replica fills from its topic, emptied or rebuilt while in use, compared with one connection
 * upserting the same rows.
 */
final class ReplicaFill implements Benchmark {

    private static final String SCHEMA = "benchmark_fill";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final String APPLIED =
            "select coalesce(sum(next_offset), 0) from replica_progress where topic = '%s'"
                    .formatted(ManyCustomers.TOPIC);

    @Override
    public String name() {
        return "fill";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        try (Connection customers = stack.database("customers");
                Connection ordering = stack.database("ordering")) {
            ManyCustomers.ensure(customers, scale.rows());
            ManyCustomers.awaitReplicated(stack, scale.rows());
            double emptied = refill(stack, ordering, scale.rows());
            double rebuilt = rebuild(stack, scale.rows());
            double plainly = upsertPlainly(ordering, scale.rows());
            return List.of(
                    measurement("rows filled into an emptied replica", emptied, plainly, 70),
                    measurement("rows filled by a rebuild, until it serves", rebuilt, plainly, 80));
        }
    }

    private static Measurement measurement(String what, double rate, double plainly, int percent) {
        return new Measurement(
                what, rate, "one connection, the same rows", plainly, "1/s", Aim.atLeastPercent(percent));
    }

    /** Rows per second from the first row on: without the time that the service takes to start. */
    private static double refill(Stack stack, Connection ordering, int rows) throws Exception {
        int all = ManyCustomers.count(ordering, APPLIED);
        stack.stop(List.of("ordering"));
        execute(ordering, """
                truncate replica_customer;
                delete from replica_progress where topic = '%1$s';
                delete from replica_freshness where topic = '%1$s'""".formatted(ManyCustomers.TOPIC));
        try (var executor = Executors.newSingleThreadExecutor()) {
            Future<?> starting = executor.submit(() -> stack.start(List.of("ordering")));
            Await.until("the first rows arrive", LOOK_AGAIN, () -> ManyCustomers.count(ordering, APPLIED) > 0);
            long begin = System.nanoTime();
            int first = ManyCustomers.count(ordering, ManyCustomers.REPLICATED);
            // counting the rows would slow down what fills them
            Await.until("everything is applied", LOOK_AGAIN, () -> ManyCustomers.count(ordering, APPLIED) >= all);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Await.until(
                    "all rows are there",
                    LOOK_AGAIN,
                    () -> ManyCustomers.count(ordering, ManyCustomers.REPLICATED) >= rows);
            starting.get();
            return (rows - first) / seconds;
        }
    }

    private static double rebuild(Stack stack, int rows) throws Exception {
        Api operator = stack.as("operator");
        String replica = stack.url("ordering", "/replicas/" + ManyCustomers.TOPIC);
        long begin = System.nanoTime();
        operator.post(replica + "/rebuild", Map.of(), UUID.randomUUID().toString())
                .orThrow();
        Await.until(
                "the rebuilt replica serves",
                LOOK_AGAIN,
                () -> phase(operator, replica).equals("DONE"));
        return rows / ((System.nanoTime() - begin) / 1e9);
    }

    private static String phase(Api operator, String replica) {
        String phase = operator.get(replica).orThrow().at("/rebuild/phase").asText();
        if (phase.equals("FAILED")) {
            throw new Problem("The rebuild failed: see GET " + replica);
        }
        return phase;
    }

    /** Rows per second, into a copy of the table with all its indexes and generated columns. */
    private static double upsertPlainly(Connection ordering, int rows) throws SQLException {
        execute(ordering, """
                drop schema if exists %1$s cascade; create schema %1$s;
                create table %1$s.replica_customer (like public.replica_customer including all)""".formatted(SCHEMA));
        try {
            long begin = System.nanoTime();
            ManyCustomers.upsert(ordering, """
                    insert into %s.replica_customer as mine (key, version, state)
                    select key, version, state::jsonb
                      from unnest(?::uuid[], ?::bigint[], ?::text[]) as row (key, version, state)
                    on conflict (key) do update set version = excluded.version, state = excluded.state
                     where excluded.version > mine.version""".formatted(SCHEMA), 0, rows);
            return rows / ((System.nanoTime() - begin) / 1e9);
        } finally {
            execute(ordering, "drop schema %s cascade".formatted(SCHEMA));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
