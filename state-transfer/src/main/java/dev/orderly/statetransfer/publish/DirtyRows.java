package dev.orderly.statetransfer.publish;

import dev.orderly.statetransfer.database.Columns;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
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
              from outbox where dirty and not exists (select from ahead) order by dirty_since limit ?
            """;

    // A row that a business transaction holds is about to get a newer revision and stays dirty anyway: no need to wait.
    // One that has got a newer revision is unsent only since after what was sent: it queues up behind those that are
    // older.
    // One that is clean was sent by a newer leader.
    // The coalesce keeps the planner from the index of dirty rows: believing that they are few, it would read them all.
    private static final String CLEAR = """
            with noted as (
                insert into relayed (topic, partition, next_offset) select * from unnest(?, ?, ?)
                on conflict (topic, partition) do update set next_offset = excluded.next_offset)
            update outbox
               set dirty = outbox.revision <> sent.revision,
                   dirty_since = greatest(outbox.dirty_since, sent.changed_at)
              from (select outbox.topic, outbox.key, sent.revision, sent.changed_at
                      from unnest(?, ?, ?, ?) as sent (topic, key, revision, changed_at)
                      join outbox using (topic, key)
                     where coalesce(outbox.dirty, false)
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

    /**
     * Marks as sent what still stands at the revision that was sent.
     *
     * @param reached the offset after the last record, of each partition that got any
     */
    void clear(List<Row> sent, Map<TopicPartition, Long> reached) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement update = connection.prepareStatement(CLEAR)) {
            List<TopicPartition> partitions = List.copyOf(reached.keySet());
            Columns.set(update, 1, "text", partitions, TopicPartition::topic);
            Columns.set(update, 2, "int", partitions, TopicPartition::partition);
            Columns.set(update, 3, "bigint", partitions, reached::get);
            Columns.set(update, 4, "text", sent, Row::topic);
            Columns.set(update, 5, "uuid", sent, Row::key);
            Columns.set(update, 6, "bigint", sent, Row::revision);
            Columns.set(update, 7, "timestamptz", sent, Row::changedAt);
            update.executeUpdate();
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = database.getConnection();
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        return connection;
    }
}
