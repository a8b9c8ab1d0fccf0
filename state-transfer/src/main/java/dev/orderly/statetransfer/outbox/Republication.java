package dev.orderly.statetransfer.outbox;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to send states again, and its progress. */
@Schema(name = "Republication")
public record Republication(
        long id,
        String topic,

        @Schema(description = "Number of states to send") long total,

        @Schema(description = "Number of states handed to the relay so far")
        long marked,

        Instant requestedAt,

        @Schema(description = "When the last state was handed to the relay; absent before") @Nullable
        Instant finishedAt) {

    static final String COLUMNS = "id, topic, total, marked, requested_at, finished_at";

    static Republication of(Row row) {
        OffsetDateTime finished = row.getOffsetDateTime("finished_at");
        return new Republication(
                row.getLong("id"),
                row.getString("topic"),
                row.getLong("total"),
                row.getLong("marked"),
                row.getOffsetDateTime("requested_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
