package dev.orderly.statetransfer.recovery;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code ahead}, as adopting uses it. All methods work in the current session. */
@ApplicationScoped
public class RecoveredStates {

    public record Id(String topic, UUID key) {}

    /** @param state null for a tombstone */
    record NewerState(Id id, long version, @Nullable String state) {}

    // A state that is on the topic need not be sent.
    private static final String SETTLE = """
            with adopted as (delete from ahead where topic = $1 and key = $2 returning *),
            sent as (delete from outbox_dirty where topic = $1 and key = $2)
            insert into outbox (topic, key, version, state)
            select topic, key, version, state from adopted
            on conflict (topic, key) do update
               set version = excluded.version,
                   state = excluded.state,
                   traceparent = null,
                   changed_at = excluded.changed_at
            """;

    /** One batch, topic by topic; keys that could not be adopted before come last. */
    public Uni<List<Id>> first(List<String> topics, int most) {
        return Sql.select("""
                        select topic, key from ahead
                         order by refused, array_position($1::text[], topic), key limit $2
                        """, topics.toArray(String[]::new), most)
                .map(rows -> rows.stream()
                        .map(row -> new Id(row.getString("topic"), row.getUUID("key")))
                        .toList());
    }

    /** Locks the row until the transaction ends; empty if another request has adopted it, or is about to. */
    Uni<Optional<NewerState>> lock(Id id) {
        return Sql.select(
                        "select version, state::text from ahead where topic = $1 and key = $2 for update skip locked",
                        id.topic(),
                        id.key())
                .map(rows -> rows.stream()
                        .map(row -> new NewerState(id, row.getLong("version"), row.getString("state")))
                        .findFirst());
    }

    /** Keys that cannot be adopted come last, so that they do not hold up the others. */
    Uni<Void> putLast(Collection<Adoption.Refused> refused) {
        return Sql.update(
                        "update ahead set refused = true from unnest($1::text[], $2::uuid[]) as tried (topic, key)"
                                + " where ahead.topic = tried.topic and ahead.key = tried.key",
                        refused.stream().map(Adoption.Refused::topic).toArray(String[]::new),
                        refused.stream().map(Adoption.Refused::key).toArray(UUID[]::new))
                .replaceWithVoid();
    }

    /** Moves the adopted state to the outbox. */
    Uni<Void> settle(Id id) {
        return Sql.update(SETTLE, id.topic(), id.key()).replaceWithVoid();
    }

    Uni<Long> count() {
        return Sql.select("select count(*) from ahead")
                .map(rows -> rows.getFirst().getLong(0));
    }
}
