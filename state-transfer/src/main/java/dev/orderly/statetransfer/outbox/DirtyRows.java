package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.database.ArrayParameters;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The outbox rows that Kafka does not have yet, oldest first. Blocks: only for the relay's thread. */
@ApplicationScoped
class DirtyRows {

    /**
     * @param place the position in the queue; first come, first sent
     * @param revision the number of writes since the row became dirty
     * @param state JSON in UTF-8, as the database sends it
     * @param changedAt ISO-8601, in UTC, always with microseconds
     */
    record Row(
            long place,
            long revision,
            String topic,
            UUID key,
            long version,
            byte @Nullable [] state,
            @Nullable String traceparent,
            String changedAt) {}

    /** Lower than the place of any row. */
    static final long BEGINNING = 0;

    private static final String READ = """
            select place, revision, topic, key, version, state::text, traceparent,
                   to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as changed_at
              from (select * from outbox_dirty
                     where place > ? and refusal is null and not exists (select from ahead)
                     order by place limit ?) as oldest
              join outbox using (topic, key)
             order by place
            """;

    // A row locked by a business transaction is about to get a newer revision, and stays dirty anyway: it is skipped.
    // A row with a newer revision was changed after the one that was sent: it goes to the end of the queue.
    // A missing row was sent by a newer leader.
    // The lateral join leaves the planner no choice: it knows little of a table that is empty now and large later.
    private static final String CLEAR = """
            with noted as (
                insert into relayed (topic, partition, next_offset) select * from unnest(?, ?, ?)
                on conflict (topic, partition) do update set next_offset = excluded.next_offset),
            ours as (
                select row, dirty.revision = sent.revision as is_unchanged
                  from unnest(?, ?) as sent (place, revision)
                  cross join lateral (
                        select ctid as row, revision from outbox_dirty
                         where place = sent.place for update skip locked) as dirty),
            postponed as (
                update outbox_dirty set place = default, since = greatest(since, ?::timestamptz)
                 where ctid = any (array(select row from ours where not is_unchanged)))
            delete from outbox_dirty where ctid = any (array(select row from ours where is_unchanged))
            """;

    private static final String SET_ASIDE = """
            update outbox_dirty set refusal = ? where place = ? and revision = ?
            """;

    /** A database that is silent for this long counts as unavailable, even if nobody has closed the connection. */
    private static final int PATIENCE_MILLIS = 10_000;

    private final AgroalDataSource database;

    DirtyRows(AgroalDataSource database) {
        this.database = database;
    }

    /** The dirty rows after a place, up to the limit. */
    List<Row> read(long after, int limit) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(READ)) {
            query.setLong(1, after);
            query.setInt(2, limit);
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
                result.getLong("place"),
                result.getLong("revision"),
                result.getString("topic"),
                result.getObject("key", UUID.class),
                result.getLong("version"),
                result.getBytes("state"),
                result.getString("traceparent"),
                result.getString("changed_at"));
    }

    /**
     * Marks rows as sent, unless they have a newer revision than the one that was sent.
     *
     * @param reached the offset after the last record, of each partition that got any
     */
    void clear(List<Row> sent, Map<TopicPartition, Long> reached) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement update = connection.prepareStatement(CLEAR)) {
            List<TopicPartition> partitions = List.copyOf(reached.keySet());
            ArrayParameters.set(update, 1, "text", partitions, TopicPartition::topic);
            ArrayParameters.set(update, 2, "int", partitions, TopicPartition::partition);
            ArrayParameters.set(update, 3, "bigint", partitions, reached::get);
            ArrayParameters.set(update, 4, "bigint", sent, Row::place);
            ArrayParameters.set(update, 5, "bigint", sent, Row::revision);
            update.setString(
                    6,
                    Collections.max(sent, Comparator.comparing(Row::changedAt)).changedAt());
            update.executeUpdate();
        }
    }

    /** Excludes a row that the broker refuses, unless it has been written again since it was read. */
    void setAside(Row row, String refusal) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement update = connection.prepareStatement(SET_ASIDE)) {
            update.setString(1, refusal);
            update.setLong(2, row.place());
            update.setLong(3, row.revision());
            update.executeUpdate();
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = database.getConnection();
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        return connection;
    }
}
