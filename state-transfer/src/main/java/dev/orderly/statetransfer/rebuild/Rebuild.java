package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.freshness.FillProgress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest rebuild of one replica.
 *
 * @param headway of filling the new table
 * @param unreadable records that were passed over, as consuming passes them over
 * @param differing rows that were not as the old table had them, and were decided about again
 * @param reason of having failed
 */
public record Rebuild(
        Phase phase,
        Instant startedAt,
        @Nullable Instant endedAt,
        FillProgress headway,
        long unreadable,
        long differing,
        @Nullable String reason) {

    public enum Phase {
        /** The new table is filled from the topic's beginning. */
        FILLING,
        /** It has caught up, and waits for a moment in which nobody reads the old one. */
        SWAPPING,
        /** It serves; what concerns rows that differ is decided again. */
        DECIDING,
        DONE,
        /** The old table goes on serving, unless deciding failed. */
        FAILED
    }
}
