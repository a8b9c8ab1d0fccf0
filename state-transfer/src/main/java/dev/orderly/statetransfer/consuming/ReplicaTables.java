package dev.orderly.statetransfer.consuming;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.record.ReceivedState;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** The only writer of the tables {@code replica_<entity>} and their shadows. */
@ApplicationScoped
public class ReplicaTables {

    /** The version of a row in doubt: lower than any other. Any state that the owner sends next replaces the row. */
    public static final long IN_DOUBT = -1;

    private static final String UPSERT = """
            insert into %1$s as mine (key, version, state)
            select key, version, convert_from(state, 'UTF8')::jsonb
              from unnest($1::uuid[], $2::bigint[], $3::bytea[]) as received (key, version, state)
            on conflict (key) do update
               set version = excluded.version, state = excluded.state
             where excluded.version > mine.version or mine.version = %2$d
            returning key
            """;

    private static final String DOUBT = """
            update %1$s as mine set version = %2$d
              from (select key from %1$s where key = any($1) order by key for update) as locked
             where mine.key = locked.key
            """;

    /**
     * Replaces rows that are older than the received states, in the current transaction; duplicates and reordering are
     * harmless. A tombstone leaves its version in the row, so that nothing older can come back.
     *
     * @return the keys whose rows changed
     */
    Uni<Set<UUID>> upsert(StateTopic<?> topic, Collection<ReceivedState> received) {
        return upsert(Replica.tableOf(topic), received);
    }

    /** The same for another table with the same columns. */
    public Uni<Set<UUID>> upsert(String table, Collection<ReceivedState> received) {
        List<ReceivedState> newest = received.stream()
                .collect(toMap(ReceivedState::key, state -> state, BinaryOperator.maxBy(ReceivedState.OLDEST_FIRST)))
                .values()
                .stream()
                // Always in the same order, PostgreSQL's, so that two transactions cannot deadlock.
                .sorted(Comparator.comparing(state -> state.key().toString()))
                .toList();
        return Sql.ids(
                        UPSERT.formatted(table, IN_DOUBT),
                        newest.stream().map(ReceivedState::key).toArray(UUID[]::new),
                        newest.stream().map(ReceivedState::version).toArray(Long[]::new),
                        newest.stream().map(ReceivedState::state).toArray(Buffer[]::new))
                .map(Set::copyOf);
    }

    /**
     * Marks rows to be replaced by the owner's next state, in the current transaction; until then they keep serving.
     */
    public Uni<Void> doubt(StateTopic<?> topic, Collection<UUID> keys) {
        return Sql.update(DOUBT.formatted(Replica.tableOf(topic), IN_DOUBT), (Object) keys.toArray(UUID[]::new))
                .replaceWithVoid();
    }
}
