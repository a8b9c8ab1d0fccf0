package dev.orderly.statetransfer.publish;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    private static final String CLEAR = """
            update outbox set dirty = false
              from (select outbox.topic, outbox.key
                      from unnest(?, ?, ?) as sent (topic, key, revision)
                      join outbox using (topic, key, revision)
                       for no key update of outbox skip locked) as unchanged
             where outbox.topic = unchanged.topic and outbox.key = unchanged.key
            """;

    private final AgroalDataSource database;

    DirtyRows(AgroalDataSource database) {
        this.database = database;
    }

    List<Row> read(int limit) throws SQLException {
        try (Connection connection = database.getConnection();
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
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(CLEAR)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "text", sent.stream().map(Row::topic).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf("uuid", sent.stream().map(Row::key).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(Row::revision).toArray()));
            update.executeUpdate();
        }
    }
}
