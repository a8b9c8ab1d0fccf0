package dev.orderly.billing.mail;

import io.vertx.ext.mail.SMTPException;

/** Why an e-mail was not sent. */
public enum Obstacle {
    ADDRESS_REFUSED(true, "The address is refused: check it"),
    MESSAGE_REFUSED(true, "The mail server refuses the message itself"),
    NOT_MADE(true, "The message or its PDF could not be made"),
    NOT_TAKEN_YET(false, "The mail server accepts no mail from us, or not yet"),
    SERVER_AWAY(false, "The mail server cannot be reached, or lost the connection");

    /** The e-mail could not be created. */
    static final class Unmade extends RuntimeException {
        Unmade(Throwable cause) {
            super("See billing's log", cause);
        }
    }

    private final boolean forGood;
    private final String words;

    Obstacle(boolean forGood, String words) {
        this.forGood = forGood;
        this.words = words;
    }

    /** Whether this e-mail can never be sent as it is, while others may. */
    boolean isPermanent() {
        return forGood;
    }

    /** For people. */
    public String words() {
        return words;
    }

    static Obstacle of(Throwable failure) {
        return switch (failure) {
            case SMTPException answer when answer.isPermanent() -> ofRefusal(String.valueOf(answer.getMessage()));
            case SMTPException answer -> NOT_TAKEN_YET;
            // The client cannot parse the address.
            case IllegalArgumentException malformed -> ADDRESS_REFUSED;
            case Unmade unmade -> NOT_MADE;
            default -> isTooLarge(failure) ? MESSAGE_REFUSED : SERVER_AWAY;
        };
    }

    /**
     * Recognises the client's messages about a refused recipient or content, whatever their code; a refused login or
     * sender is our problem, not the e-mail's.
     */
    private static Obstacle ofRefusal(String answer) {
        if (answer.startsWith("recipient address not accepted")) {
            return ADDRESS_REFUSED;
        }
        return answer.startsWith("DATA command not accepted") || answer.startsWith("sending data failed")
                ? MESSAGE_REFUSED
                : NOT_TAKEN_YET;
    }

    /**
     * The client does not try if the message exceeds the size the server announced; this error has no type of its own.
     */
    private static boolean isTooLarge(Throwable failure) {
        return String.valueOf(failure.getMessage()).startsWith("message exceeds allowed size limit");
    }
}
