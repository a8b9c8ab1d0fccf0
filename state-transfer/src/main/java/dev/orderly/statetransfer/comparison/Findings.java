package dev.orderly.statetransfer.comparison;

import dev.orderly.statetransfer.comparison.Difference.Kind;
import dev.orderly.statetransfer.replica.Replica;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the differences that a comparison finds, and lists the first hundred keys. */
final class Findings {

    private static final int LISTED = 100;

    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private final List<Difference> listed = new ArrayList<>();
    private long inFlight;

    void add(List<Difference> differences, long undecided) {
        differences.forEach(difference -> kinds.merge(difference.kind(), 1L, Long::sum));
        differences.stream().limit(LISTED - listed.size()).forEach(listed::add);
        inFlight += undecided;
    }

    Comparison conclude(
            Replica<?> replica, Collection<Digest.Bucket> theirs, Collection<Digest.Bucket> mine, Instant when) {
        return new Comparison(
                replica.topic().name(),
                replica.topic().owner(),
                when,
                rowsOf(theirs),
                rowsOf(mine),
                kinds.values().stream().mapToLong(Long::longValue).sum(),
                new EnumMap<>(kinds),
                inFlight,
                List.copyOf(listed));
    }

    private static long rowsOf(Collection<Digest.Bucket> buckets) {
        return buckets.stream().mapToLong(Digest.Bucket::rows).sum();
    }
}
