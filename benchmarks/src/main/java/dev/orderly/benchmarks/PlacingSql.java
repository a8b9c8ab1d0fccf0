package dev.orderly.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The statements with which ordering places an order, in its own database, on copies of its tables with all their
 * indexes, so that nothing is sent.
 */
final class PlacingSql implements AutoCloseable {

    private static final String SCHEMA = "benchmark_placing";
    private static final List<String> TABLES = List.of(
            "orders",
            "order_line",
            "order_history",
            "outbox",
            "outbox_dirty",
            "idempotency",
            "replica_customer",
            "replica_product");

    private final Stack stack;
    private final String product;
    private final String subject;
    private final List<Connection> sessions = new ArrayList<>();

    PlacingSql(Stack stack, BenchmarkProduct product) throws SQLException {
        this.stack = stack;
        this.product = product.id();
        try (Connection connection = stack.database("ordering");
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists %1$s cascade; create schema %1$s".formatted(SCHEMA));
            for (String table : TABLES) {
                statement.execute("create table %s.%s (like public.%2$s including all)".formatted(SCHEMA, table));
            }
            for (String replica : List.of("replica_customer", "replica_product")) {
                statement.execute("insert into %s.%s (key, version, state) select key, version, state from public.%2$s"
                        .formatted(SCHEMA, replica));
            }
            statement.execute("analyze");
            try (ResultSet customer = statement.executeQuery(
                    "select subject from replica_customer where subject is not null and status = 'ACTIVE' limit 1")) {
                customer.next();
                subject = customer.getString(1);
            }
        }
    }

    /** A caller with its own connection. */
    Load.Work session() throws SQLException {
        Connection connection = stack.database("ordering");
        sessions.add(connection);
        connection.setSchema(SCHEMA);
        connection.setAutoCommit(false);
        return () -> {
            place(connection);
            connection.commit();
        };
    }

    private void place(Connection connection) throws SQLException {
        UUID order = newestId();
        String request = UUID.randomUUID().toString();
        update(connection, """
                insert into idempotency (subject, method, path, key, request_hash)
                values (?, 'POST', '/orders', ?, md5(?)::uuid) on conflict do nothing""", subject, request, request);
        String customer = query(connection, """
                select key from replica_customer where not deleted and subject = ? order by key desc for share""", subject);
        query(connection, "select state::text from replica_customer where not deleted and key = ?::uuid", customer);
        query(connection, "select state::text from replica_product where not deleted and key = ?::uuid", product);
        update(connection, """
                insert into orders (id, version, customer_id, status, created_at, cancel_declined, customer_version,
                    billing_line1, billing_postal_code, billing_city, billing_country,
                    shipping_line1, shipping_postal_code, shipping_city, shipping_country, placed_at)
                values (?, 0, ?::uuid, 'PLACED', now(), false, 0,
                    'Storgata 1', '0155', 'Oslo', 'NO', 'Storgata 1', '0155', 'Oslo', 'NO', now())""", order, customer);
        update(connection, """
                insert into order_line
                    (order_id, position, product_id, quantity, product_version, sku, name, unit_price, currency)
                values (?, 0, ?::uuid, 1, 0, 'BENCH', 'A thing to measure with', 12.50, 'EUR')""", order, product);
        update(connection, """
                insert into order_history (order_id, status, at) values (?, 'PLACED', now())""", order);
        update(connection, """
                with written as (
                    insert into outbox (topic, key, version, state, traceparent)
                    values ('ordering.order.v1', ?, 0, ?::jsonb, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')
                    on conflict (topic, key) do update set version = excluded.version, state = excluded.state
                    returning topic, key)
                insert into outbox_dirty (topic, key) select topic, key from written
                on conflict (topic, key) do update set revision = outbox_dirty.revision + 1""", order, state(order, customer));
        update(connection, """
                update idempotency set status = 201, headers = '{"Location": "/orders"}', body = ?
                 where subject = ? and method = 'POST' and path = '/orders' and key = ?""", state(order, customer), subject, request);
    }

    /** Ordered by time, like ordering's ids: the index grows at its end. */
    private static UUID newestId() {
        UUID random = UUID.randomUUID();
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0x0fff,
                random.getLeastSignificantBits());
    }

    private String state(UUID order, String customer) {
        return """
                {"id": "%s", "version": 0, "customerId": "%s", "customerVersion": 0, "status": "PLACED",
                 "lines": [{"productId": "%s", "productVersion": 0, "sku": "BENCH", "name": "A thing to measure with",
                   "quantity": 1, "unitPrice": {"amount": "12.50", "currency": "EUR"},
                   "lineTotal": {"amount": "12.50", "currency": "EUR"}}],
                 "total": {"amount": "12.50", "currency": "EUR"},
                 "billingAddress": {"line1": "Storgata 1", "postalCode": "0155", "city": "Oslo", "country": "NO"},
                 "shippingAddress": {"line1": "Storgata 1", "postalCode": "0155", "city": "Oslo", "country": "NO"},
                 "placedAt": "2026-01-31T12:30:00.123456Z", "cancelDeclined": false}""".formatted(order, customer, product);
    }

    private static void update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private static String query(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (Connection session : sessions) {
            session.close();
        }
        try (Connection connection = stack.database("ordering");
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema %s cascade".formatted(SCHEMA));
        }
    }
}
