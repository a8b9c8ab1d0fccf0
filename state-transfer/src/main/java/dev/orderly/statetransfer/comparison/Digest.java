package dev.orderly.statetransfer.comparison;

import java.util.List;
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
        @Nullable List<BucketDigest> buckets,
        @Nullable List<RowDigest> rows) {

    static Digest ofBuckets(String topic, List<BucketDigest> buckets) {
        return new Digest(topic, buckets, null);
    }

    static Digest ofRows(String topic, List<RowDigest> rows) {
        return new Digest(topic, null, rows);
    }
}
