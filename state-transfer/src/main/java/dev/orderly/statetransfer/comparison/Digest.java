package dev.orderly.statetransfer.comparison;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The digest of one topic's rows in a table: either all of them in buckets, or the rows of named buckets.
 *
 * @param buckets those that are not empty, if none was named
 * @param rows those of the named buckets, deleted ones included
 */
@Schema(name = "Digest")
public record Digest(
        String topic,
        @Nullable List<Bucket> buckets,
        @Nullable List<Row> rows) {

    /** The digest of one row. */
    @Schema(name = "RowDigest")
    public record Row(
            UUID key,
            long version,

            @Schema(description = "Hash of the state; absent if it is deleted") @Nullable
            UUID hash,

            @Schema(description = "Whether the owner has not sent the state yet; always false for a replica")
            boolean dirty) {}

    /**
     * The digest of one bucket of keys: equal digests mean equal rows.
     *
     * @param digest over (key, version, hash) of every row that is not deleted, independent of their order
     */
    @Schema(name = "BucketDigest")
    public record Bucket(
            @Schema(description = "Name of the bucket: the last three hexadecimal digits of its keys")
            String bucket,

            @Schema(description = "Number of rows, not counting deleted ones")
            long rows,

            String digest) {

        /** A bucket's name, as a regular expression. */
        public static final String NAME = "[0-9a-f]{3}";

        /** The maximum number of buckets in one request: the length of a request line is limited. */
        public static final int MOST_NAMED = 200;
    }

    static Digest ofBuckets(String topic, List<Bucket> buckets) {
        return new Digest(topic, buckets, null);
    }

    static Digest ofRows(String topic, List<Row> rows) {
        return new Digest(topic, null, rows);
    }
}
