package dev.orderly.statetransfer.rebuild;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.freshness.FillProgress;
import dev.orderly.statetransfer.rebuild.Rebuild.Phase;
import io.smallrye.mutiny.Uni;
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
                        """).map(rows -> rows.stream().collect(toMap(row -> (String) row[0], RebuildTable::rebuild)));
    }

    private static Rebuild rebuild(Object[] row) {
        Instant startedAt = ((OffsetDateTime) row[2]).toInstant();
        return new Rebuild(
                Phase.valueOf((String) row[1]),
                startedAt,
                row[3] == null ? null : ((OffsetDateTime) row[3]).toInstant(),
                new FillProgress(startedAt, 0, (Long) row[4], (Long) row[5]),
                (Long) row[6],
                (Long) row[7],
                (String) row[8]);
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
