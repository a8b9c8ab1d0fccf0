package dev.orderly.serviceapi.operations;

import dev.orderly.statetransfer.rebuild.Rebuild;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The latest rebuild of a replica as an operator sees it. */
@Schema(name = "Rebuild")
public record RebuildView(
        Rebuild.Phase phase,
        Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = "How far the new table is filled") @Nullable
        FillingView filling,

        @Schema(description = "Records that were passed over, because they can be neither read nor stored")
        long unreadable,

        @Schema(description = "Rows that were not as the old table had them, and were decided about again")
        long differing,

        @Schema(description = "Why it failed") @Nullable String reason) {

    static RebuildView of(Rebuild rebuild, Instant now) {
        boolean filling = rebuild.endedAt() == null;
        return new RebuildView(
                rebuild.phase(),
                rebuild.startedAt(),
                rebuild.endedAt(),
                filling ? FillingView.of(rebuild.fillProgress(), now) : null,
                rebuild.unreadable(),
                rebuild.differing(),
                rebuild.reason());
    }
}
