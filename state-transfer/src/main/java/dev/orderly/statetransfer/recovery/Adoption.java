package dev.orderly.statetransfer.recovery;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of one request to adopt states. */
@Schema(name = "Adoption")
public record Adoption(
        @Schema(description = "Number of entities adopted, which match their topics now")
        int adopted,

        @Schema(
                description =
                        "Number of entities whose state on the topic is still newer; repeat the request until it is 0")
        long left,

        @Schema(description = "Entities that could not be adopted and remain unchanged, with the reasons")
        List<Refused> refused) {

    /** An entity that could not be adopted, and is unchanged. */
    @Schema(name = "RefusedAdoption")
    public record Refused(String topic, UUID key, String reason) {}
}
