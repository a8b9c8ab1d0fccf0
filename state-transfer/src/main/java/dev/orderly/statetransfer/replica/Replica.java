package dev.orderly.statetransfer.replica;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.RetryLater;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.record.StateReader;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The latest states of another service's entities in this service's own database, in the table
 * {@code replica_<entity>}, or {@code replica_<owner>_<entity>} if several services publish such states.
 *
 * <p>Only the mechanism writes to it. Reading takes part in the current transaction if there is one. A {@link Reaction}
 * must read after its decision locks were taken, which the mechanism ensures.
 */
public final class Replica<S extends EntityState> {

    private final StateTopic<S> topic;
    private final StateReader reader;

    Replica(StateTopic<S> topic, StateReader reader) {
        this.topic = topic;
        this.reader = reader;
    }

    public StateTopic<S> topic() {
        return topic;
    }

    /** The table of this replica: (key, version, state, hash, deleted) and the generated columns the service added. */
    public String table() {
        return tableOf(topic);
    }

    /** The table of that topic's replica. */
    public static String tableOf(StateTopic<?> topic) {
        return "replica_" + topic.localName();
    }

    /** The state of the entity, or a failure with {@link NotYetReplicated}. */
    public Uni<S> require(UUID id) {
        return find(id).map(found -> found.orElseThrow(() -> new NotYetReplicated(topic, id)));
    }

    /**
     * The state of the entity, which no record changes until the transaction ends; fails with {@link NotYetReplicated}. For
     * a change that a {@link Reaction} to this entity must see: without the lock, both could commit without seeing each
     * other. Call it before taking any decision lock, because replicas are applied in that order.
     */
    public Uni<S> lock(UUID id) {
        // Only locks: a lock and its data are not read in one statement, whose snapshot is older than the wait.
        return Sql.ids("select key from %s where key = $1 and not deleted for share".formatted(table()), id)
                .flatMap(locked ->
                        locked.isEmpty() ? Uni.createFrom().failure(new NotYetReplicated(topic, id)) : require(id));
    }

    public Uni<Optional<S>> find(UUID id) {
        return findAll(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    /** The states of these entities, by id; unknown entities are missing. */
    public Uni<Map<UUID, S>> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : findWhere("key = any($1)", (Object) ids.toArray(UUID[]::new));
    }

    /**
     * For a decision that is made again once these entities arrive: like {@link #findAll}, but what is missing does not
     * arrive until the transaction ends. Otherwise a decision and an arrival could commit without seeing each other. Not
     * needed for entities that have the decision's own key. Fails with {@link RetryLater} if one is arriving.
     */
    public Uni<Map<UUID, S>> findAwaited(Collection<UUID> ids) {
        return findAll(ids).flatMap(found -> {
            Set<UUID> missing = new HashSet<>(ids);
            missing.removeAll(found.keySet());
            return missing.isEmpty()
                    ? Uni.createFrom().item(found)
                    : DecisionLocks.acquireToAwait(missing).chain(() -> findAll(ids));
        });
    }

    /** The states that a condition on the columns of {@link #table()} selects, by id. */
    public Uni<Map<UUID, S>> findWhere(String condition, Object... parameters) {
        String query = "select state::text from %s where not deleted and (%s)".formatted(table(), condition);
        return Sql.select(query, parameters)
                .map(rows -> rows.stream()
                        .map(row -> reader.read(topic, row.getString("state")))
                        .collect(Collectors.toMap(EntityState::id, Function.identity())));
    }
}
