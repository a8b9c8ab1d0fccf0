package dev.orderly.statetransfer.freshness;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;

/** The table {@code replica_freshness}: the part of a replica's freshness that must survive a restart. */
@ApplicationScoped
class FreshnessTable {

    record Row(Instant bootstrappedAt, Instant atEnd) {}

    /** By topic; a topic that was never read to its end is missing. */
    Uni<Map<String, Row>> read() {
        return Sql.select("select topic, bootstrapped_at, at_end_at from replica_freshness")
                .map(rows -> rows.stream()
                        .collect(toMap(
                                row -> row.getString("topic"),
                                row -> new Row(
                                        row.getOffsetDateTime("bootstrapped_at").toInstant(),
                                        row.getOffsetDateTime("at_end_at").toInstant()))));
    }

    /** Records that these topics were at their ends at that time; writes a topic every five seconds at most. */
    Uni<Void> reachedEnd(Collection<String> topics, Instant when) {
        return Sql.update("""
                        insert into replica_freshness as mine (topic, bootstrapped_at, at_end_at)
                        select topic, $2, $2 from unnest($1::text[]) as topic
                        on conflict (topic) do update set at_end_at = excluded.at_end_at
                         where mine.at_end_at < excluded.at_end_at - interval '5 s'
                        """, topics.toArray(String[]::new), when.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }
}
