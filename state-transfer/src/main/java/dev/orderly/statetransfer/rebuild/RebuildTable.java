package dev.orderly.statetransfer.rebuild;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.freshness.FillProgress;
import dev.orderly.statetransfer.rebuild.Rebuild.Phase;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code replica_rebuild}, where every instance sees the progress of a rebuild. All methods work in the
 * current transaction.
 */
@ApplicationScoped
public class RebuildTable {

    /** By topic; a replica that was never rebuilt is missing. */
    public Uni<Map<String, Rebuild>> read() {
        return Sql.select("""
                        select topic, phase, started_at, ended_at, done, total, unreadable, differing, reason
                          from replica_rebuild
                        """)
                .map(rows -> rows.stream().collect(toMap(row -> row.getString("topic"), RebuildTable::rebuild)));
    }

    private static Rebuild rebuild(Row row) {
        Instant startedAt = row.getOffsetDateTime("started_at").toInstant();
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        return new Rebuild(
                Phase.valueOf(row.getString("phase")),
                startedAt,
                ended == null ? null : ended.toInstant(),
                new FillProgress(startedAt, 0, row.getLong("done"), row.getLong("total")),
                row.getLong("unreadable"),
                row.getLong("differing"),
                row.getString("reason"));
    }

    Uni<Void> begin(StateTopic<?> topic) {
        return Sql.update("""
                        insert into replica_rebuild (topic, phase, started_at) values ($1, 'FILLING', now())
                        on conflict (topic) do update
                           set phase = excluded.phase, started_at = excluded.started_at, ended_at = null, done = 0,
                               total = 0, unreadable = 0, differing = 0, reason = null
                        """, topic.name()).replaceWithVoid();
    }

    Uni<Void> filled(StateTopic<?> topic, long done, long total, long unreadable) {
        return Sql.update("""
                        update replica_rebuild set done = $2, total = $3, unreadable = unreadable + $4
                         where topic = $1
                        """, topic.name(), done, total, unreadable).replaceWithVoid();
    }

    Uni<Void> enter(StateTopic<?> topic, Phase phase) {
        return Sql.update("update replica_rebuild set phase = $2 where topic = $1", topic.name(), phase.name())
                .replaceWithVoid();
    }

    Uni<Void> decided(StateTopic<?> topic, int differing) {
        return Sql.update(
                        "update replica_rebuild set differing = differing + $2 where topic = $1",
                        topic.name(),
                        differing)
                .replaceWithVoid();
    }

    /** Records how the rebuild ended; no effect if it had ended before. */
    Uni<Void> end(StateTopic<?> topic, Phase phase, @Nullable String reason) {
        return Sql.update("""
                        update replica_rebuild set phase = $2, ended_at = now(), reason = $3
                         where topic = $1 and ended_at is null
                        """, topic.name(), phase.name(), reason).replaceWithVoid();
    }
}
