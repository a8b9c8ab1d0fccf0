package dev.orderly.statetransfer.comparison;

import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/**
 * A table of (key, version, hash) that PostgreSQL digests. The same statements digest the owner's outbox and every
 * replica, so equal content has equal digests.
 *
 * <p>Plain reads: they take no locks and wait for nobody, and the states never leave the database.
 *
 * @param topic the topic whose rows they are
 * @param rows the SQL after {@code from}: the table, and the condition that selects the topic's rows
 * @param dirty the SQL expression for whether a row has not been sent yet
 */
public record DigestedTable(String topic, String rows, String dirty) {

    /**
     * The last digits of a key, because only they are random in every version of UUID: version 7 begins with the time.
     */
    public static final String BUCKET = "right(key::text, 3)";

    // Exclusive or does not depend on the order of the rows, so nothing has to be sorted.
    // PostgreSQL's own hash functions would be faster, but may differ between server versions.
    private static final String BUCKETS = """
            select bucket, count(*),
                   to_hex(bit_xor(('x' || left(md5(key::text || version || hash), 16))::bit(64)::bigint)) as digest
              from (select %s as bucket, key, version, hash from %s) as live
             where hash is not null
             group by bucket
            """;

    private static final String ROWS = """
            select key, version, hash, %s as dirty from (select * from %s) as mine where %s = any($1)
            """;

    private static final String UNSENT = "(topic, key) in (select topic, key from outbox_dirty)";

    /** The outbox's rows of one topic. The name is not escaped: it must be that of a declared topic. */
    public static DigestedTable ofOutbox(String topic) {
        return new DigestedTable(topic, "outbox where topic = '%s'".formatted(topic), UNSENT);
    }

    public static DigestedTable ofReplica(String topic, String table) {
        return new DigestedTable(topic, table, "false");
    }

    public Uni<List<Digest.Bucket>> buckets() {
        return Sql.select(BUCKETS.formatted(BUCKET, rows))
                .map(found -> found.stream()
                        .map(row -> new Digest.Bucket(
                                row.getString("bucket"), row.getLong("count"), row.getString("digest")))
                        .toList());
    }

    public Uni<List<Digest.Row>> rowsOf(Collection<String> buckets) {
        return Sql.select(ROWS.formatted(dirty, rows, BUCKET), (Object) buckets.toArray(String[]::new))
                .map(found -> found.stream()
                        .map(row -> new Digest.Row(
                                row.getUUID("key"),
                                row.getLong("version"),
                                row.getUUID("hash"),
                                row.getBoolean("dirty")))
                        .toList());
    }

    /** The rows of the named buckets, or all buckets if none is named. */
    public Uni<Digest> digest(Collection<String> named) {
        return named.isEmpty()
                ? buckets().map(buckets -> Digest.ofBuckets(topic, buckets))
                : rowsOf(named).map(found -> Digest.ofRows(topic, found));
    }
}
