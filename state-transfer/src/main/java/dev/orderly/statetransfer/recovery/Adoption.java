package dev.orderly.statetransfer.recovery;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of one request to adopt states. */
@Schema(name = "Adoption")
public record Adoption(
        @Schema(description = "Entities that are now what their topic says")
        int adopted,

        @Schema(description = "Entities whose state on the topic is still newer: ask again")
        long left,

        @Schema(description = "Those that were tried and cannot be adopted as things are")
        List<Refused> refused) {

    /** An entity that could not be adopted, and is unchanged. */
    @Schema(name = "RefusedAdoption")
    public record Refused(String topic, UUID key, String reason) {}
}
