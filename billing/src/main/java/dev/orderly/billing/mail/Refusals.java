package dev.orderly.billing.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.List;

/** Tells what is wrong with one e-mail from what is wrong with the server or with our access to it. */
final class Refusals {

    /**
     * How the client words refusals of the recipient and of the content, whatever their code; a refused login or sender
     * concerns us, not the e-mail.
     */
    private static final List<String> OF_ONE_MAIL =
            List.of("recipient address not accepted", "DATA command not accepted", "sending data failed");

    /** Whether the server will never take this e-mail, while it may take others. */
    static boolean isForGood(Throwable failure) {
        return switch (failure) {
            case SMTPException answer ->
                answer.isPermanent() && OF_ONE_MAIL.stream().anyMatch(answer.getMessage()::startsWith);
            // The client itself cannot make an address of it.
            case IllegalArgumentException malformed -> true;
            default -> false;
        };
    }

    /** Whether the server was there at all to say no. */
    static boolean isAnswer(Throwable failure) {
        return failure instanceof SMTPException || failure instanceof IllegalArgumentException;
    }

    private Refusals() {}
}
