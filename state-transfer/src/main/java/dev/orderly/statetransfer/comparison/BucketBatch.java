package dev.orderly.statetransfer.comparison;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A batch of buckets that differ, whose rows fit into memory.
 *
 * @param keys the number of keys that may differ, at most
 */
record BucketBatch(List<String> buckets, long keys) {

    private static final long MOST_ROWS = 20_000;

    /** All buckets that differ, in batches. */
    static List<BucketBatch> of(Collection<Digest.Bucket> theirs, Collection<Digest.Bucket> mine) {
        Map<String, Digest.Bucket> atOwner = byName(theirs);
        Map<String, Digest.Bucket> here = byName(mine);
        TreeSet<String> differing = new TreeSet<>(atOwner.keySet());
        differing.addAll(here.keySet());
        differing.removeIf(
                bucket -> atOwner.containsKey(bucket) && atOwner.get(bucket).equals(here.get(bucket)));

        List<BucketBatch> batches = new ArrayList<>();
        List<String> buckets = new ArrayList<>();
        long rows = 0;
        long keys = 0;
        for (String bucket : differing) {
            long there = rowsIn(atOwner, bucket);
            long copied = rowsIn(here, bucket);
            if (!buckets.isEmpty()
                    && (rows + there + copied > MOST_ROWS || buckets.size() == Digest.Bucket.MOST_NAMED)) {
                batches.add(new BucketBatch(buckets, keys));
                buckets = new ArrayList<>();
                rows = 0;
                keys = 0;
            }
            buckets.add(bucket);
            rows += there + copied;
            keys += Math.max(there, copied);
        }
        if (!buckets.isEmpty()) {
            batches.add(new BucketBatch(buckets, keys));
        }
        return batches;
    }

    private static Map<String, Digest.Bucket> byName(Collection<Digest.Bucket> buckets) {
        return buckets.stream().collect(toMap(Digest.Bucket::bucket, Function.identity()));
    }

    private static long rowsIn(Map<String, Digest.Bucket> buckets, String bucket) {
        Digest.Bucket digest = buckets.get(bucket);
        return digest == null ? 0 : digest.rows();
    }
}
