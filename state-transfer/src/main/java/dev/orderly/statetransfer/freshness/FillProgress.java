package dev.orderly.statetransfer.freshness;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a table has been filled from its topic, counted in the offsets that the topic holds.
 *
 * @param since when it was first looked at
 * @param from what had been done by then
 */
public record FillProgress(Instant since, long from, long done, long total) {

    static FillProgress begin(Instant now, long done, long total) {
        return new FillProgress(now, done, done, total);
    }

    FillProgress reached(long done, long total) {
        return new FillProgress(since, from, done, total);
    }

    /** 0 to 100; an empty topic has been read. */
    public double percent() {
        return total == 0 ? 100 : Math.min(100, Math.floor(1_000.0 * done / total) / 10);
    }

    /** How long it takes at the pace that it had until now; null as long as it has none. */
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
