package dev.orderly.billing.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an invoice's e-mail stands.
 *
 * @param attempts how often it was tried, since it was last to be sent
 * @param nextAttempt when it is tried next, if it is
 * @param obstacle why the last attempt failed, if it did
 * @param answer what the mail server, or the program, said to that
 * @param sending 1 for the first e-mail, 2 if it was sent again, ...
 */
public record Delivery(
        MailStatus status,
        int attempts,
        @Nullable Instant nextAttempt,
        @Nullable Instant sentAt,
        @Nullable Obstacle obstacle,
        @Nullable String answer,
        int sending) {}
