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
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Begins a rebuild, and a run. */
    Uni<RebuildRun> begin(StateTopic<?> topic) {
        return Sql.select("""
                        insert into replica_rebuild (topic, phase, started_at, run) values ($1, 'FILLING', now(), 1)
                        on conflict (topic) do update
                           set phase = excluded.phase, started_at = excluded.started_at, ended_at = null, done = 0,
                               total = 0, unreadable = 0, differing = 0, reason = null, run = replica_rebuild.run + 1
                        returning run
                        """, topic.name()).map(rows -> run(topic, rows.getFirst()));
    }

    /** Begins another run at the latest rebuild; empty if there was none yet. */
    Uni<Optional<RebuildRun>> resume(StateTopic<?> topic) {
        return Sql.select("update replica_rebuild set run = run + 1 where topic = $1 returning run", topic.name())
                .map(rows -> rows.stream().findFirst().map(row -> run(topic, row)));
    }

    private static RebuildRun run(StateTopic<?> topic, Row row) {
        return new RebuildRun(topic, row.getLong("run"));
    }

    /**
     * The phase of the latest rebuild; no other run begins until this transaction ends.
     *
     * @return fails with {@link Superseded} if this is not the latest run
     */
    Uni<Phase> phase(RebuildRun run) {
        return Sql.select(
                        "select phase from replica_rebuild where topic = $1 and run = $2 for update",
                        run.topic().name(),
                        run.number())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> Phase.valueOf(row.getString("phase")))
                        .orElseThrow(() -> new Superseded(run)));
    }

    /** @return fails with {@link Superseded} */
    Uni<Void> filled(RebuildRun run, long done, long total, long unreadable) {
        return update(run, """
                        update replica_rebuild set done = $3, total = $4, unreadable = unreadable + $5
                         where topic = $1 and run = $2
                        """, done, total, unreadable);
    }

    /** @return fails with {@link Superseded} */
    Uni<Void> enter(RebuildRun run, Phase phase) {
        return update(run, "update replica_rebuild set phase = $3 where topic = $1 and run = $2", phase.name());
    }

    /** No effect if a later run has begun: it decides about the same rows, and deciding twice is harmless. */
    Uni<Void> decided(RebuildRun run, int differing) {
        return Sql.update(
                        "update replica_rebuild set differing = differing + $3 where topic = $1 and run = $2",
                        run.topic().name(),
                        run.number(),
                        differing)
                .replaceWithVoid();
    }

    /** Records how the rebuild ended; no effect if it had ended before, or a later run has begun. */
    Uni<Void> end(RebuildRun run, Phase phase, @Nullable String reason) {
        return Sql.update("""
                        update replica_rebuild set phase = $3, ended_at = now(), reason = $4
                         where topic = $1 and run = $2 and ended_at is null
                        """, run.topic().name(), run.number(), phase.name(), reason)
                .replaceWithVoid();
    }

    private static Uni<Void> update(RebuildRun run, String sql, Object... values) {
        Stream<Object> parameters = Stream.concat(Stream.of(run.topic().name(), run.number()), Stream.of(values));
        return Sql.update(sql, parameters.toArray())
                .invoke(updated -> {
                    if (updated == 0) {
                        throw new Superseded(run);
                    }
                })
                .replaceWithVoid();
    }
}
