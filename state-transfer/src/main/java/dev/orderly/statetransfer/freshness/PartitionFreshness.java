package dev.orderly.statetransfer.freshness;

import java.time.Duration;
import java.time.Instant;

/**
 * How far one partition of a replica is behind its topic.
 *
 * @param atEnd when it was last seen at its end
 */
public record PartitionFreshness(int partition, long nextOffset, long endOffset, Instant atEnd) {

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
