package dev.orderly.statetransfer.comparison;

import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds the differences between the owner's and the replica's rows in some buckets. */
final class Differences {

    /**
     * The differences at one time.
     *
     * @param inFlight keys left out, because the owner has not sent them yet
     */
    record Found(List<Difference> differences, long inFlight) {}

    // A deleted row equals a missing one: a tombstone does not stay on the topic forever.
    private static final String QUERY = """
            select key, theirs.version as their_version, mine.version as my_version,
                   case when theirs.hash is null then 'EXTRA'
                        when mine.hash is null then 'MISSING'
                        when mine.version < theirs.version then 'STALE'
                        when mine.version > theirs.version then 'AHEAD'
                        else 'DIFFERING'
                   end as kind,
                   coalesce(theirs.dirty, false) as in_flight
              from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::boolean[]) as theirs (key, version, hash, dirty)
              full join (select key, version, hash from %s where %s = any($5)) as mine using (key)
             where (theirs.hash is not null or mine.hash is not null)
               and (theirs.version, theirs.hash) is distinct from (mine.version, mine.hash)
            """;

    /** @param theirs all rows of the owner in these buckets */
    static Uni<Found> between(List<Digest.Row> theirs, Replica<?> mine, Collection<String> buckets) {
        return Sql.select(
                        QUERY.formatted(mine.table(), DigestedTable.BUCKET),
                        theirs.stream().map(Digest.Row::key).toArray(UUID[]::new),
                        theirs.stream().map(Digest.Row::version).toArray(Long[]::new),
                        theirs.stream().map(Digest.Row::hash).toArray(UUID[]::new),
                        theirs.stream().map(Digest.Row::dirty).toArray(Boolean[]::new),
                        buckets.toArray(String[]::new))
                .map(rows -> new Found(
                        rows.stream()
                                .filter(row -> !isInFlight(row))
                                .map(Differences::difference)
                                .toList(),
                        rows.stream().filter(Differences::isInFlight).count()));
    }

    private static Difference difference(Row row) {
        return new Difference(
                row.getUUID("key"),
                Difference.Kind.valueOf(row.getString("kind")),
                row.getLong("their_version"),
                row.getLong("my_version"));
    }

    private static boolean isInFlight(Row row) {
        return row.getBoolean("in_flight");
    }

    private Differences() {}
}
