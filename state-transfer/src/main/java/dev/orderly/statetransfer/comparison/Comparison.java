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

        @Schema(description = "Number of states at the owner, not counting deleted ones")
        long ownerRows,

        @Schema(description = "Number of states in the replica, not counting deleted ones")
        long replicaRows,

        @Schema(description = "Number of keys that differ") long differences,

        @Schema(description = "Number of keys that differ, by kind of difference")
        Map<Kind, Long> kinds,

        @Schema(
                description = "Number of keys that seemed to differ only because a change was in flight; if the"
                        + " replica does not keep up with its topic, the number of keys that may differ")
        long inFlight,

        @Schema(description = "The first hundred keys that differ")
        List<Difference> listed) {

    // not in the JSON, which has only the record's components
    @Schema(hidden = true)
    public boolean isEqual() {
        return differences == 0;
    }
}
