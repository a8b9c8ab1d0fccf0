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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** Writes to the tables {@code replica_<entity>} and to their shadows; nobody else does. */
@ApplicationScoped
public class ReplicaTables {

    /** The version of a row in doubt: below every other, and whatever the owner sends next replaces the row. */
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
     * Replaces what is older than what was received, in the current transaction, whatever was duplicated or reordered.
     * A tombstone leaves its version behind, so that nothing older can come back.
     *
     * @return the keys whose rows changed
     */
    Uni<Set<UUID>> upsert(StateTopic<?> topic, Collection<ReceivedState> received) {
        return upsert(Replica.tableOf(topic), received);
    }

    /** The same for another table of that form. */
    public Uni<Set<UUID>> upsert(String table, Collection<ReceivedState> received) {
        List<ReceivedState> newest = received.stream()
                .collect(toMap(ReceivedState::key, state -> state, BinaryOperator.maxBy(ReceivedState.OLDEST_FIRST)))
                .values()
                .stream()
                // One order everywhere: no two transactions can wait for each other.
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        return Sql.ids(
                        UPSERT.formatted(table, IN_DOUBT),
                        newest.stream().map(ReceivedState::key).toArray(UUID[]::new),
                        newest.stream().map(ReceivedState::version).toArray(Long[]::new),
                        newest.stream().map(ReceivedState::state).toArray(Buffer[]::new))
                .map(Set::copyOf);
    }

    /** Has whatever the owner sends next replace these rows, in the current transaction; until then they go on serving. */
    public Uni<Void> doubt(StateTopic<?> topic, Collection<UUID> keys) {
        return Sql.update(DOUBT.formatted(Replica.tableOf(topic), IN_DOUBT), (Object) keys.toArray(UUID[]::new))
                .replaceWithVoid();
    }
}
