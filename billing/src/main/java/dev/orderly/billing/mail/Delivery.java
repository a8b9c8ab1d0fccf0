package dev.orderly.billing.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of an invoice's e-mail.
 *
 * @param attempts number of attempts since it was last queued
 * @param nextAttempt when it is tried next, if at all
 * @param obstacle why the last attempt failed, if it did
 * @param answer the mail server's, or the program's, message about that
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
