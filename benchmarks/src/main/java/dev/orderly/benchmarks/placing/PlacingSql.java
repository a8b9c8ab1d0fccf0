package dev.orderly.benchmarks.placing;

import dev.orderly.benchmarks.load.Load;
import dev.orderly.benchmarks.load.Shoppers;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The statements that the database received for one order, sent again by JDBC for other orders, on copies of the tables,
 * so that nothing is published.
 */
final class PlacingSql implements AutoCloseable {

    /** Only the last one is replayed: by then every connection has been told to log. */
    private static final int CAPTURED = 10;

    private final Stack stack;
    private final Shoppers shoppers;
    private final Shoppers.Placed placed;
    private final LoggedTransaction transaction;
    private final TableCopies copies;
    private final List<Connection> sessions = new ArrayList<>();

    private PlacingSql(Stack stack, Shoppers shoppers, Shoppers.Placed placed, LoggedTransaction transaction)
            throws SQLException {
        this.stack = stack;
        this.shoppers = shoppers;
        this.placed = placed;
        this.transaction = transaction;
        this.copies = new TableCopies(stack.database("ordering"), "benchmark_placing");
    }

    /**
     * Places some orders and learns the statements.
     *
     * @throws Problem if they are not in PostgreSQL's log, or if what JDBC sends differs
     */
    static PlacingSql capture(Stack stack, Shoppers shoppers) throws Exception {
        try (Connection admin = stack.database("postgres")) {
            var log = new StatementLog(stack.log("postgres"), admin);
            List<Shoppers.Placed> orders = new ArrayList<>();
            List<LoggedStatement> logged = log.during(() -> {
                for (int i = 0; i < CAPTURED; i++) {
                    orders.add(shoppers.place());
                }
            });
            Shoppers.Placed last = orders.getLast();
            var sql = new PlacingSql(stack, shoppers, last, LoggedTransaction.inserting(last.id(), logged));
            sql.copies.create(String.join("\n", sql.statements()));
            sql.verify(log);
            return sql;
        }
    }

    private void verify(StatementLog log) throws Exception {
        Replay replay = replay();
        String id = newestId();
        List<LoggedStatement> logged = log.during(() -> replay.run(id));
        List<String> replayed = LoggedTransaction.inserting(id, logged).shapes();
        if (!replayed.equals(statements())) {
            throw new Problem("JDBC sends other statements than ordering: %s".formatted(replayed));
        }
    }

    /** In their order, from BEGIN to COMMIT. */
    List<String> statements() {
        return transaction.shapes();
    }

    /** A caller with its own connection. */
    Load.Work session() throws SQLException {
        Replay replay = replay();
        return () -> replay.run(newestId());
    }

    /** An order is placed with this id. */
    private interface Replay {
        void run(String order) throws SQLException;
    }

    private Replay replay() throws SQLException {
        Connection connection = stack.database("ordering");
        sessions.add(connection);
        connection.setSchema(copies.schema());
        List<ReplayedStatement> statements = new ArrayList<>();
        for (LoggedStatement each : transaction.statements()) {
            statements.add(ReplayedStatement.of(each, connection));
        }
        return order -> {
            var fresh = shoppers.fresh(placed, order);
            for (ReplayedStatement each : statements) {
                each.run(fresh);
            }
        };
    }

    /** Ordered by time, like ordering's ids: the index grows at its end. */
    private static String newestId() {
        UUID random = UUID.randomUUID();
        return new UUID(
                        System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0x0fff,
                        random.getLeastSignificantBits())
                .toString();
    }

    @Override
    public void close() throws SQLException {
        for (Connection session : sessions) {
            session.close();
        }
        copies.close();
    }
}
