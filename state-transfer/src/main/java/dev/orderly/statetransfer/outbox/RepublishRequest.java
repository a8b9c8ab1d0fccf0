package dev.orderly.statetransfer.outbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The states to send again. */
public record RepublishRequest(
        @Schema(
                description = "Keys whose states are sent again, or all if absent; a key that was never published"
                        + " gets a tombstone")
        @Nullable
        @Size(min = 1, max = RepublishRequest.MOST)
        List<@NotNull UUID> keys) {

    /** The maximum number of keys in one request, whose body is limited, too. */
    public static final int MOST = 10_000;
}
