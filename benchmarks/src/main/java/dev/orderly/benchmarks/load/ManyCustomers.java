package dev.orderly.benchmarks.load;

import dev.orderly.benchmarks.stack.Await;
import dev.orderly.benchmarks.stack.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Hundreds of thousands of generated customers in their owner's outbox, from where they reach every replica. */
public final class ManyCustomers {

    public static final String TOPIC = "customers.customer.v1";
    public static final List<String> READERS = List.of("ordering", "shipping", "billing");
    static final String OF_THEM = "key between '%s' and '%s'".formatted(key(0), key(Integer.MAX_VALUE));

    public static final String REPLICATED = "select count(*) from replica_customer where " + OF_THEM;

    private static final int CHUNK = 5_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private ManyCustomers() {}

    public static UUID key(int number) {
        return new UUID(0xbe4c_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    /** The JSON of a customer. */
    public static String state(int number) {
        return """
                {"id": "%s", "version": 0, "status": "ACTIVE", "name": "Customer %d", "email": "customer-%d@example.org",\
                 "billingAddress": {"line1": "Storgata %d", "postalCode": "0155", "city": "Oslo", "country": "NO"},\
                 "shippingAddress": {"line1": "Storgata %d", "postalCode": "0155", "city": "Oslo", "country": "NO"}}""".formatted(key(number), number, number, number, number);
    }

    /** Ensures that there are so many, and that they have been sent. */
    public static void ensure(Connection customers, int rows) throws Exception {
        int there = count(customers, "select count(*) from outbox where topic = '%s' and %s".formatted(TOPIC, OF_THEM));
        String insert = """
                with written as (
                    insert into outbox (topic, key, version, state)
                    select '%s', key, version, state::jsonb
                      from unnest(?::uuid[], ?::bigint[], ?::text[]) as row (key, version, state)
                    returning topic, key)
                insert into outbox_dirty (topic, key) select topic, key from written""".formatted(TOPIC);
        upsert(customers, insert, there, rows);
        awaitSent(customers);
    }

    /** Waits for every replica: those that are still filling would slow down the next measurement. */
    public static void awaitReplicated(Stack stack, int rows) throws Exception {
        for (String reader : READERS) {
            try (Connection replicas = stack.database(reader)) {
                // the count itself takes time
                Await.until(reader + " has them", Duration.ofSeconds(1), () -> count(replicas, REPLICATED) >= rows);
            }
        }
    }

    /** Runs the statement for a range of rows, one transaction per batch; its parameters are arrays. */
    public static void upsert(Connection connection, String sql, int from, int to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int first = from; first < to; first += CHUNK) {
                List<Integer> numbers = IntStream.range(first, Math.min(first + CHUNK, to))
                        .boxed()
                        .toList();
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", numbers.stream().map(ManyCustomers::key).toArray()));
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "bigint", numbers.stream().map(n -> 0L).toArray()));
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "text",
                                numbers.stream().map(ManyCustomers::state).toArray()));
                statement.executeUpdate();
            }
        }
    }

    /** Makes the relay send all of them again. */
    public static void markDirty(Connection customers) throws SQLException {
        try (var statement = customers.createStatement()) {
            statement.execute("""
                    insert into outbox_dirty (topic, key)
                    select topic, key from outbox where topic = '%s' and %s""".formatted(TOPIC, OF_THEM));
            statement.execute("notify outbox");
        }
    }

    public static void awaitSent(Connection customers) throws Exception {
        Await.until(
                "the outbox is empty",
                LOOK_AGAIN,
                () -> count(customers, "select exists (select from outbox_dirty)::int") == 0);
    }

    public static int count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
