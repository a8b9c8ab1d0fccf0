package dev.orderly.statetransfer.publish;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of the outbox that Kafka does not have yet, oldest first. Blocks: for the relay's thread only. */
@ApplicationScoped
class DirtyRows {

    record Row(
            String topic,
            UUID key,
            long version,
            long revision,
            @Nullable String state,
            @Nullable String traceparent,
            OffsetDateTime changedAt) {}

    private static final String READ = """
            select topic, key, version, revision, state::text, traceparent, changed_at
              from outbox where dirty order by dirty_since limit ?
            """;

    // A row that a business transaction holds is about to get a newer revision and stays dirty anyway: no need to wait.
    // One that has got a newer revision is unsent only since after what was sent: it queues up behind those that are
    // older.
    // One that is clean was sent by a newer leader.
    private static final String CLEAR = """
            update outbox
               set dirty = outbox.revision <> sent.revision,
                   dirty_since = greatest(outbox.dirty_since, sent.changed_at)
              from (select outbox.topic, outbox.key, sent.revision, sent.changed_at
                      from unnest(?, ?, ?, ?) as sent (topic, key, revision, changed_at)
                      join outbox using (topic, key)
                     where outbox.dirty
                       for no key update of outbox skip locked) as sent
             where outbox.topic = sent.topic and outbox.key = sent.key
            """;

    /** A database that is silent for so long is as good as away, even if nobody has closed the connection. */
    private static final int PATIENCE_MILLIS = 10_000;

    private final AgroalDataSource database;

    DirtyRows(AgroalDataSource database) {
        this.database = database;
    }

    List<Row> read(int limit) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(READ)) {
            query.setInt(1, limit);
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getString("topic"),
                result.getObject("key", UUID.class),
                result.getLong("version"),
                result.getLong("revision"),
                result.getString("state"),
                result.getString("traceparent"),
                result.getObject("changed_at", OffsetDateTime.class));
    }

    /** Marks as sent what still stands at the revision that was sent. */
    void clear(List<Row> sent) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement update = connection.prepareStatement(CLEAR)) {
            update.setArray(1, array(connection, "text", sent, Row::topic));
            update.setArray(2, array(connection, "uuid", sent, Row::key));
            update.setArray(3, array(connection, "bigint", sent, Row::revision));
            update.setArray(4, array(connection, "timestamptz", sent, Row::changedAt));
            update.executeUpdate();
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = database.getConnection();
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        return connection;
    }

    private static Array array(Connection connection, String type, List<Row> rows, Function<Row, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
