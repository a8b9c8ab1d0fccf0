package dev.orderly.serviceapi.operations;

import dev.orderly.statetransfer.outbox.Backlog;
import dev.orderly.statetransfer.outbox.SentRecordCounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic that this service owns, as an operator sees it. */
@Schema(name = "PublishedTopic")
public record PublishedTopicView(
        String topic,

        @Schema(description = "Number of states in the outbox, including tombstones")
        long rows,

        @Schema(description = "Number of states not sent yet, not counting unsendable ones")
        long dirty,

        @Schema(description = "Seconds since the oldest unsent state was changed; 0 if all states have been sent")
        double oldestUnsentAge,

        @Schema(
                description = "Number of states that the broker rejects; they are set aside until they change or are"
                        + " sent again, and the service's log says which they are and why they were rejected")
        long unsendable,

        @Schema(description = "Number of records that the answering instance has sent since it started")
        long sent,

        @Schema(
                description =
                        "Records per second that the answering instance has sent, over about the last five seconds")
        double sendRate,

        @Schema(
                description = "Number of keys whose state on the topic is newer than in the database, because that"
                        + " was restored from a backup; until they are adopted, nothing can be changed and nothing"
                        + " is sent")
        long ahead,

        @Schema(description = "The instance that answered this request")
        String instance,

        @Schema(description = "The instance that sends the states; absent while there is none") @Nullable
        String leader) {

    static PublishedTopicView of(
            Backlog.OfTopic backlog,
            long rows,
            SentRecordCounts sent,
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
