package dev.orderly.statetransfer.outbox;

import io.vertx.sqlclient.Row;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
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

    /** The states to send again. */
    @Schema(name = "RepublishRequest")
    public record Request(
            @Schema(
                    description = "Keys whose states are sent again, or all if absent; a key that was never published"
                            + " gets a tombstone")
            @Nullable
            @Size(min = 1, max = Request.MOST)
            List<@NotNull UUID> keys) {

        /** The maximum number of keys in one request, whose body is limited, too. */
        public static final int MOST = 10_000;
    }

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
