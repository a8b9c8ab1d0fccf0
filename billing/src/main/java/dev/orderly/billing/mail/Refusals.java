package dev.orderly.billing.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;

/** Tells what is wrong with one e-mail from what is wrong with the server or with our access to it. */
final class Refusals {

    /** Mailbox or content refused for good (RFC 5321, section 4.2.3); 530 and 535, for example, concern the login. */
    private static final Set<Integer> OF_ONE_MAIL = Set.of(550, 551, 552, 553, 554);
    /** How the client words a refused MAIL FROM: that is about us, whatever the code. */
    private static final String OF_THE_SENDER = "sender address not accepted";

    /** Whether the server will never take this e-mail, while it may take others. */
    static boolean isForGood(Throwable failure) {
        return switch (failure) {
            case SMTPException answer ->
                OF_ONE_MAIL.contains(answer.getReplyCode())
                        && !String.valueOf(answer.getMessage()).startsWith(OF_THE_SENDER);
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
