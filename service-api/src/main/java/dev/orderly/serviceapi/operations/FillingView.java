package dev.orderly.serviceapi.operations;

import dev.orderly.statetransfer.freshness.FillProgress;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of a topic has been read into a table: 61 %, 12 s left. */
@Schema(name = "Filling")
public record FillingView(
        @Schema(description = "How much of the topic has been read, in percent of its offsets: 0 to 100")
        double percent,

        @Schema(
                description = "Estimated remaining time in seconds, at the average pace so far; absent until there is"
                        + " a pace")
        @Nullable
        Double secondsLeft) {

    static FillingView of(FillProgress fillProgress, Instant now) {
        Duration left = fillProgress.left(now);
        return new FillingView(fillProgress.percent(), left == null ? null : left.toMillis() / 1000.0);
    }
}
