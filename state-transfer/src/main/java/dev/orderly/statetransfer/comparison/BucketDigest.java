package dev.orderly.statetransfer.comparison;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one bucket of keys holds, in short: equal digests mean equal rows.
 *
 * @param digest over (key, version, hash) of every row that is not deleted, in any order
 */
@Schema(name = "BucketDigest")
public record BucketDigest(
        @Schema(description = "The last three hexadecimal digits of its keys")
        String bucket,

        @Schema(description = "Rows that are not deleted") long rows,

        String digest) {

    /** What a bucket's name looks like. */
    public static final String NAME = "[0-9a-f]{3}";

    /** How many buckets one request may name: the first line of a request has a limit. */
    public static final int MOST_NAMED = 200;
}
