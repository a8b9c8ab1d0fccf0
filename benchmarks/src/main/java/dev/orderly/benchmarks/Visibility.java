package dev.orderly.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orderly.launcher.story.Api;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long a customer's change takes from its commit until it can be read in ordering's replica. */
final class Visibility implements Benchmark {

    /** Looking takes processor time from what is looked at: not more often than a millisecond matters. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public List<Measurement> run(Stack stack, Scale scale) throws Exception {
        Api customer = stack.as("customer2");
        String me = stack.url("customers", "/customers/me");
        ObjectNode before = (ObjectNode) customer.get(me).orThrow();
        UUID id = UUID.fromString(before.path("id").asText());
        ObjectNode profile = before.retain("name", "email", "phone", "billingAddress", "shippingAddress");
        try (var owner = stack.database("customers");
                var reader = stack.database("ordering");
                var raw = new RawKafka(stack);
                var watchers = Executors.newFixedThreadPool(2)) {
            var committed = new Watch(
                    owner, "select version from outbox where topic = 'customers.customer.v1' and key = ?", id);
            var visible = new Watch(reader, "select version from replica_customer where key = ?", id);
            Times times = Times.of(scale.samples(), () -> {
                long version = committed.version();
                Await.until("the replica is up to date", LOOK_AGAIN, () -> visible.version() >= version);
                Future<Long> commit = committed.changeAfter(version, watchers);
                Future<Long> sight = visible.changeAfter(version, watchers);
                profile.put("phone", "+47 2200 " + String.format("%06d", version % 1_000_000));
                customer.put(me, profile).orThrow();
                return sight.get() - commit.get();
            });
            Times hops = Times.of(scale.samples(), () -> raw.hops(1));
            return List.of(measurement(50, times, hops, 15), measurement(99, times, hops, 60));
        }
    }

    private static Measurement measurement(int percent, Times times, Times hops, int above) {
        return new Measurement(
                "commit to visible in a replica, p" + percent,
                times.percentile(percent),
                "one raw round trip",
                hops.percentile(percent),
                "ms",
                Aim.atMostAbove(above));
    }

    /** Looks at the version of one row, in a session of its own. */
    private record Watch(Connection connection, String query, UUID key) {

        long version() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setObject(1, key);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? row.getLong(1) : -1;
                }
            }
        }

        /** The time at which a higher version could be seen. */
        Future<Long> changeAfter(long version, ExecutorService executor) {
            return executor.submit(() -> {
                Await.until("there is a higher version", LOOK_AGAIN, () -> version() > version);
                return System.nanoTime();
            });
        }
    }
}
