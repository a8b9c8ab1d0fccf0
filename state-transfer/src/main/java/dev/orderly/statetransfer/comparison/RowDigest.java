package dev.orderly.statetransfer.comparison;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The digest of one row. */
@Schema(name = "RowDigest")
public record RowDigest(
        UUID key,
        long version,

        @Schema(description = "Of the state; none if it is deleted") @Nullable
        UUID hash,

        @Schema(description = "The owner has not sent it yet; never true of a replica")
        boolean dirty) {}
