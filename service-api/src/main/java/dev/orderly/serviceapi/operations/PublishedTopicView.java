package dev.orderly.serviceapi.operations;

import dev.orderly.statetransfer.outbox.Backlog;
import dev.orderly.statetransfer.outbox.SentRecords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic that this service owns, as an operator sees it. */
@Schema(name = "PublishedTopic")
public record PublishedTopicView(
        String topic,

        @Schema(description = "States in the outbox, tombstones included")
        long rows,

        @Schema(description = "Those that were not sent yet")
        long dirty,

        @Schema(description = "Seconds since the oldest state that was not sent yet was changed; 0 if all were sent")
        double oldestUnsentAge,

        @Schema(
                description =
                        "States that the broker refuses and that wait apart from the others, until they are changed or"
                                + " sent again; the service's log says which and why")
        long unsendable,

        @Schema(description = "Records that the instance which answers has sent since it started")
        long sent,

        @Schema(description = "Records that the instance which answers sent per second, lately")
        double sendRate,

        @Schema(
                description =
                        "Keys whose state on the topic is newer than the database, which was restored from a backup;"
                                + " nothing is changed nor sent until they are adopted")
        long ahead,

        @Schema(description = "The instance that answers") String instance,

        @Schema(description = "The instance that sends; absent while none does") @Nullable
        String leader) {

    static PublishedTopicView of(
            Backlog.OfTopic backlog,
            long rows,
            SentRecords sent,
            long ahead,
            String instance,
            @Nullable String leader) {
        return new PublishedTopicView(
                backlog.topic(),
                rows,
                backlog.dirty(),
                backlog.oldestUnsent(),
                backlog.unsendable(),
                sent.total(backlog.topic()),
                sent.rate(backlog.topic()),
                ahead,
                instance,
                leader);
    }
}
