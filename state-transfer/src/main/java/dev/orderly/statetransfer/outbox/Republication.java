package dev.orderly.statetransfer.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to send states again, and its progress. */
@Schema(name = "Republication")
public record Republication(
        long id,
        String topic,

        @Schema(description = "States to send") long total,

        @Schema(description = "Those that were handed to the relay so far")
        long marked,

        Instant requestedAt,

        @Schema(description = "When the last of them was handed to the relay") @Nullable
        Instant finishedAt) {

    static final String COLUMNS = "id, topic, total, marked, requested_at, finished_at";

    static Republication of(Object[] row) {
        OffsetDateTime finished = (OffsetDateTime) row[5];
        return new Republication(
                (Long) row[0],
                (String) row[1],
                (Long) row[2],
                (Long) row[3],
                ((OffsetDateTime) row[4]).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
