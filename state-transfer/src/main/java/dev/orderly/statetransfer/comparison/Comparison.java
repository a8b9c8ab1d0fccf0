package dev.orderly.statetransfer.comparison;

import dev.orderly.statetransfer.comparison.Difference.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of comparing a replica with its owner. */
@Schema(name = "Comparison")
public record Comparison(
        String topic,
        String owner,
        Instant comparedAt,

        @Schema(description = "States that the owner has") long ownerRows,

        @Schema(description = "States that the replica has") long replicaRows,

        @Schema(description = "Keys that differ") long differences,

        @Schema(description = "The same by kind") Map<Kind, Long> kinds,

        @Schema(
                description = "Keys that seemed to differ, but whose change was still on its way;"
                        + " of a replica that does not keep up, all that may")
        long inFlight,

        @Schema(description = "The first hundred keys that differ")
        List<Difference> listed) {

    // not in the JSON, which has only the record's components
    @Schema(hidden = true)
    public boolean isEqual() {
        return differences == 0;
    }
}
