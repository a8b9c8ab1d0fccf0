package dev.orderly.statetransfer.comparison;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key whose states differ between replica and owner.
 *
 * @param ownerVersion null if the owner never published the key
 * @param replicaVersion null if the replica has no row for it
 */
@Schema(name = "Difference")
public record Difference(
        UUID key,
        Kind kind,
        @Nullable Long ownerVersion,
        @Nullable Long replicaVersion) {

    @Schema(name = "KindOfDifference")
    public enum Kind {
        /** The owner has a state, the replica has none. */
        MISSING,
        /** The replica's version is lower. */
        STALE,
        /** The replica's version is higher, which only a manual change can cause. */
        AHEAD,
        /** The versions are the same, the contents differ. */
        DIFFERING,
        /** The replica has a state, the owner has none. */
        EXTRA
    }
}
