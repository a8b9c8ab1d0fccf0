package dev.orderly.benchmarks;

import dev.orderly.benchmarks.stack.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** One connection that inserts a row and commits: the fastest possible write that survives a crash. */
final class RawCommits implements AutoCloseable {

    private static final String TABLE = "benchmark_commit";
    /** About the size of a state. */
    private static final String CONTENT = "x".repeat(500);

    private final Connection connection;
    private final PreparedStatement insert;

    RawCommits(Stack stack) throws SQLException {
        connection = stack.database("ordering");
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists %1$s; create table %1$s (content text)".formatted(TABLE));
        }
        insert = connection.prepareStatement("insert into %s values (?)".formatted(TABLE));
        insert.setString(1, CONTENT);
    }

    /** The time of so many transactions one after the other; in nanoseconds. */
    long commits(int commits) throws SQLException {
        long begin = System.nanoTime();
        for (int i = 0; i < commits; i++) {
            insert.executeUpdate();
        }
        return System.nanoTime() - begin;
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("drop table " + TABLE);
        }
    }
}
