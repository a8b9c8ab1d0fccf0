package dev.orderly.benchmarks.growth;

import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Generates finished orders, and as many customers, in the tables and outboxes of all owners, as if everything had gone
 * its way long ago. Then the relays send them, and the replicas fill themselves.
 *
 * <p>Nothing is sent before every owner has its part: an order that arrives finds its reservation, its shipment and its
 * invoice, so nobody has anything to decide.
 */
final class Loading implements AutoCloseable {

    static final List<String> SERVICES = List.of("customers", "ordering", "warehouse", "shipping", "billing");

    private static final int CHUNK = 20_000;
    private static final String THEIR_OWN_CUSTOMER = "pg_temp.id('customer', n)";

    private final List<Connection> databases;

    Loading(Stack stack) throws Exception {
        databases = SERVICES.stream().map(service -> open(stack, service)).toList();
        everywhere(database -> run(database, "prelude", 0, 0, ""));
        run(databases.get(SERVICES.indexOf("warehouse")), "products", 0, 0, "");
    }

    private static Connection open(Stack stack, String service) {
        try {
            return stack.database(service);
        } catch (SQLException e) {
            throw new Problem("The database of %s does not answer.".formatted(service), e);
        }
    }

    /** The customers of these numbers, with an order each. */
    void customersWithOrders(int first, int next) throws Exception {
        load(SERVICES, first, next, THEIR_OWN_CUSTOMER);
    }

    /** So many orders of one customer, older than all others. */
    void ordersOf(String customer, int orders) throws Exception {
        load(SERVICES.subList(1, SERVICES.size()), -orders, 0, "'%s'::uuid".formatted(customer));
    }

    private void load(List<String> services, int first, int next, String customer) throws Exception {
        everywhere(database -> {
            String service = database.getCatalog();
            if (services.contains(service)) {
                for (int from = first; from < next; from += CHUNK) {
                    run(database, service, from, Math.min(from + CHUNK, next), customer);
                }
            }
        });
        everywhere(database -> run(database, "dirty", 0, 0, ""));
    }

    /** Marks everything that a service has ever published as dirty. */
    static long markAllDirty(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            return statement.executeUpdate("""
                    insert into outbox_dirty (topic, key) select topic, key from outbox
                        on conflict (topic, key) do update set revision = outbox_dirty.revision + 1""");
        }
    }

    /** What the autovacuum would do in its own time, amid the measurements. */
    void vacuum() throws Exception {
        everywhere(database -> {
            try (var statement = database.createStatement()) {
                statement.execute("set client_min_messages = error");
                statement.execute("vacuum (analyze)");
            }
        });
    }

    private interface Work {
        void on(Connection database) throws Exception;
    }

    private void everywhere(Work work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(databases.size())) {
            List<Future<?>> all = new ArrayList<>();
            databases.forEach(database -> all.add(executor.submit(() -> {
                work.on(database);
                return null;
            })));
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static void run(Connection database, String script, int first, int next, String customer)
            throws SQLException, IOException {
        try (InputStream file = Loading.class.getResourceAsStream("/growth/%s.sql".formatted(script));
                var statement = database.createStatement()) {
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":first", Integer.toString(first))
                    .replace(":next", Integer.toString(next))
                    .replace(":customer", customer));
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection each : databases) {
            each.close();
        }
    }
}
