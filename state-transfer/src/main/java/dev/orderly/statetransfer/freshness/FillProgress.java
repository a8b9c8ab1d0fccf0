package dev.orderly.statetransfer.freshness;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a table has been filled from its topic, in offsets.
 *
 * @param since when the progress was first measured
 * @param from the offsets that were done by then
 */
public record FillProgress(Instant since, long from, long done, long total) {

    static FillProgress begin(Instant now, long done, long total) {
        return new FillProgress(now, done, done, total);
    }

    FillProgress reached(long done, long total) {
        return new FillProgress(since, from, done, total);
    }

    /** 0 to 100, with one decimal; 100 for an empty topic. */
    public double percent() {
        return total == 0 ? 100 : Math.min(100, Math.floor(1_000.0 * done / total) / 10);
    }

    /** The remaining time at the average pace so far; null while no pace is known. */
    public @Nullable Duration left(Instant now) {
        if (done >= total) {
            return Duration.ZERO;
        }
        if (done <= from) {
            return null;
        }
        double millisEach = (double) Duration.between(since, now).toMillis() / (done - from);
        return Duration.ofMillis(Math.round(millisEach * (total - done)));
    }
}
