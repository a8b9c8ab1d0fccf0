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

        @Schema(description = "Progress of filling the new table; absent once the rebuild has ended") @Nullable
        FillingView filling,

        @Schema(description = "Number of records skipped because they cannot be read or stored")
        long unreadable,

        @Schema(description = "Number of rows that differed from the old table; decisions about them were repeated")
        long differing,

        @Schema(description = "Why the rebuild failed; absent if it did not") @Nullable
        String reason) {

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
