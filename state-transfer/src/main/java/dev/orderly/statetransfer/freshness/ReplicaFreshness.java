package dev.orderly.statetransfer.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How old a replica is: the time since it was last at its topic's end. What the owner has not sent yet is not in it; that
 * shows as the age of the owner's outbox.
 *
 * @param bootstrappedAt when it had been filled for the first time; null before
 * @param headway of being filled for the first time
 * @param partitions none, as long as the topic is not known
 */
public record ReplicaFreshness(
        @Nullable Instant bootstrappedAt, Instant atEnd, FillProgress headway, List<PartitionFreshness> partitions) {

    public long lag() {
        return partitions.stream().mapToLong(PartitionFreshness::lag).sum();
    }

    /** The oldest partition's. */
    public Duration age(Instant now) {
        return partitions.stream()
                .map(partition -> partition.age(now))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> Duration.between(atEnd, now));
    }

    public boolean isBootstrapped() {
        return bootstrappedAt != null;
    }

    boolean isAtEnd() {
        return !partitions.isEmpty() && partitions.stream().allMatch(PartitionFreshness::isAtEnd);
    }
}
