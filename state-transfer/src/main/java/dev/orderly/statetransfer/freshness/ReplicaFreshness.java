package dev.orderly.statetransfer.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The age of a replica: the time since it was last at its topic's end. Changes that the owner has not sent yet do not
 * count; they show as the age of the owner's outbox.
 *
 * @param bootstrappedAt when it was first filled; null before
 * @param fillProgress the progress of filling it for the first time; null while the topic is unknown
 * @param partitions empty while the topic is unknown
 */
public record ReplicaFreshness(
        @Nullable Instant bootstrappedAt,
        Instant atEnd,
        @Nullable FillProgress fillProgress,
        List<Partition> partitions) {

    /**
     * How far one partition of a replica is behind its topic.
     *
     * @param atEnd when it was last seen at its end
     */
    public record Partition(int partition, long nextOffset, long endOffset, Instant atEnd) {

        /** In offsets, including transaction markers; 0 if everything has been applied. */
        public long lag() {
            return Math.max(0, endOffset - nextOffset);
        }

        public Duration age(Instant now) {
            Duration age = Duration.between(atEnd, now);
            return age.isNegative() ? Duration.ZERO : age;
        }

        boolean isAtEnd() {
            return nextOffset >= endOffset;
        }
    }

    public long lag() {
        return partitions.stream().mapToLong(Partition::lag).sum();
    }

    /** The age of the oldest partition. */
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
        return !partitions.isEmpty() && partitions.stream().allMatch(Partition::isAtEnd);
    }
}
