package dev.orderly.statetransfer.comparison;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The digest of one row. */
@Schema(name = "RowDigest")
public record RowDigest(
        UUID key,
        long version,

        @Schema(description = "Hash of the state; absent if it is deleted") @Nullable
        UUID hash,

        @Schema(description = "Whether the owner has not sent the state yet; always false for a replica")
        boolean dirty) {}
