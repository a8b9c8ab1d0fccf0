package dev.orderly.billing.invoice.web;

import dev.orderly.billing.mail.Delivery;
import dev.orderly.billing.mail.MailStatus;
import dev.orderly.billing.mail.Obstacle;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The status of an invoice's e-mail. */
@Schema(
        name = "InvoiceMail",
        description = "The e-mail with the invoice; absent if there is none. Everything except the status is shown to"
                + " staff only.")
public record MailView(
        MailStatus status,

        @Nullable @Schema(description = "Number of attempts since it was last queued")
        Integer attempts,

        @Nullable @Schema(description = "When the next attempt is due; absent if none is planned")
        Instant nextAttempt,

        @Nullable Instant sentAt,

        @Nullable @Schema(description = "Why the last attempt failed")
        Obstacle obstacle,

        @Nullable @Schema(description = "The obstacle in plain words", examples = "The address is refused: check it")
        String reason,

        @Nullable
        @Schema(
                description = "Message of the mail server, or of the mail client, about the last failure",
                examples = "recipient address not accepted: 550 5.1.1 no such user")
        String answer,

        @Nullable @Schema(description = "1 for the first e-mail, 2 if it was sent again, and so on")
        Integer sending) {

    static @Nullable MailView of(@Nullable Delivery delivery, boolean toStaff) {
        if (delivery == null) {
            return null;
        }
        return toStaff
                ? new MailView(
                        delivery.status(),
                        delivery.attempts(),
                        delivery.nextAttempt(),
                        delivery.sentAt(),
                        delivery.obstacle(),
                        reason(delivery.obstacle()),
                        delivery.answer(),
                        delivery.sending())
                : new MailView(delivery.status(), null, null, null, null, null, null, null);
    }

    private static @Nullable String reason(@Nullable Obstacle obstacle) {
        return obstacle == null ? null : obstacle.words();
    }
}
