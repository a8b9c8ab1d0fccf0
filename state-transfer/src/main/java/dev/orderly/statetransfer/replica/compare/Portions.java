package dev.orderly.statetransfer.replica.compare;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetransfer.digest.BucketDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** The buckets that have to be looked into, in portions of which the rows fit into memory. */
final class Portions {

    private static final long MOST_ROWS = 20_000;

    static List<List<String>> of(Collection<BucketDigest> theirs, Collection<BucketDigest> mine) {
        Map<String, BucketDigest> atOwner = byName(theirs);
        Map<String, BucketDigest> here = byName(mine);
        TreeSet<String> buckets = new TreeSet<>(atOwner.keySet());
        buckets.addAll(here.keySet());
        buckets.removeIf(
                bucket -> atOwner.containsKey(bucket) && atOwner.get(bucket).equals(here.get(bucket)));

        List<List<String>> portions = new ArrayList<>();
        List<String> portion = new ArrayList<>();
        long rows = 0;
        for (String bucket : buckets) {
            long more = rowsIn(atOwner, bucket) + rowsIn(here, bucket);
            if (!portion.isEmpty() && (rows + more > MOST_ROWS || portion.size() == BucketDigest.MOST_NAMED)) {
                portions.add(portion);
                portion = new ArrayList<>();
                rows = 0;
            }
            portion.add(bucket);
            rows += more;
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }

    private static Map<String, BucketDigest> byName(Collection<BucketDigest> buckets) {
        return buckets.stream().collect(toMap(BucketDigest::bucket, Function.identity()));
    }

    private static long rowsIn(Map<String, BucketDigest> buckets, String bucket) {
        BucketDigest digest = buckets.get(bucket);
        return digest == null ? 0 : digest.rows();
    }

    private Portions() {}
}
