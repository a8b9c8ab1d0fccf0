package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.freshness.FillProgress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest rebuild of one replica.
 *
 * @param fillProgress the progress of filling the new table
 * @param unreadable records that were skipped, as consuming skips them
 * @param differing rows that differed from the old table, and were decided about again
 * @param reason why it failed
 */
public record Rebuild(
        Phase phase,
        Instant startedAt,
        @Nullable Instant endedAt,
        FillProgress fillProgress,
        long unreadable,
        long differing,
        @Nullable String reason) {

    public enum Phase {
        /** The new table is being filled from the topic's beginning. */
        FILLING,
        /** It has caught up, and waits for a moment when nobody reads the old one. */
        SWAPPING,
        /** It serves; decisions about the rows that differ are being repeated. */
        DECIDING,
        DONE,
        /** The old table keeps serving, unless deciding failed. */
        FAILED
    }
}
