package dev.orderly.statetransfer.gate;

import dev.orderly.statetransfer.database.ArrayParameters;
import dev.orderly.statetransfer.record.ReceivedState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * The tables {@code ahead} and {@code relayed}, as restore detection uses them. Blocks: only for the relay's thread.
 */
@ApplicationScoped
class AheadTable {

    // A tombstone of version -1 is for a key that was never published (Republishing): there is nothing to adopt. A
    // value that PostgreSQL does not accept as JSON was never in an outbox.
    private static final String NOTE_NEWER = """
            with sent as materialized (
                select topic, key, version, state::jsonb as state
                  from (select topic, key, version,
                               case when pg_input_is_valid(state, 'jsonb') then state end as state
                          from unnest(?, ?, ?, ?) as record (topic, key, version, state)
                         where version >= 0 and (state is null or pg_input_is_valid(state, 'jsonb'))) as readable)
            insert into ahead (topic, key, version, state)
            select topic, key, sent.version, sent.state
              from sent left join outbox using (topic, key)
             where outbox.version is null
                or outbox.version < sent.version
                or outbox.version = sent.version and outbox.hash is distinct from md5(sent.state::text)::uuid
            on conflict (topic, key) do update
               set version = excluded.version, state = excluded.state, refused = false
             where ahead.version <= excluded.version
            """;

    private static final String NOTE_RELAYED = """
            insert into relayed (topic, partition, next_offset) select * from unnest(?, ?, ?)
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            """;

    private final AgroalDataSource database;

    AheadTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Records those of the states that the outbox does not have. */
    void noteNewer(Collection<ReceivedState> sent) throws SQLException {
        List<ReceivedState> newest = List.copyOf(sent.stream()
                .collect(Collectors.toMap(
                        state -> List.of(state.topic(), state.key()),
                        Function.identity(),
                        BinaryOperator.maxBy((one, other) -> Long.compare(one.version(), other.version()))))
                .values());
        if (newest.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE_NEWER)) {
            ArrayParameters.set(
                    insert, 1, "text", newest, state -> state.topic().name());
            ArrayParameters.set(insert, 2, "uuid", newest, ReceivedState::key);
            ArrayParameters.set(insert, 3, "bigint", newest, ReceivedState::version);
            ArrayParameters.set(
                    insert,
                    4,
                    "text",
                    newest,
                    state -> state.state() == null ? null : state.state().toString());
            insert.executeUpdate();
        }
    }

    /** The offset after the last record known to have been sent; partitions that nothing was sent to are missing. */
    Map<TopicPartition, Long> relayed() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select topic, partition, next_offset from relayed");
                ResultSet result = query.executeQuery()) {
            Map<TopicPartition, Long> relayed = new HashMap<>();
            while (result.next()) {
                relayed.put(new TopicPartition(result.getString(1), result.getInt(2)), result.getLong(3));
            }
            return relayed;
        }
    }

    /** Records that everything below these offsets has been examined. */
    void noteRelayed(Map<TopicPartition, Long> ends) throws SQLException {
        List<TopicPartition> partitions = List.copyOf(ends.keySet());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE_RELAYED)) {
            ArrayParameters.set(insert, 1, "text", partitions, TopicPartition::topic);
            ArrayParameters.set(insert, 2, "int", partitions, TopicPartition::partition);
            ArrayParameters.set(insert, 3, "bigint", partitions, ends::get);
            insert.executeUpdate();
        }
    }
}
