package dev.orderly.statetransfer.comparison;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The digest of one bucket of keys: equal digests mean equal rows.
 *
 * @param digest over (key, version, hash) of every row that is not deleted, independent of their order
 */
@Schema(name = "BucketDigest")
public record BucketDigest(
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
