package dev.orderly.statetransfer.record;

import dev.orderly.statetopics.StateTopic;

/** A record does not conform to its topic's contract. Reading it again will not help. */
public class UnreadableState extends RuntimeException {

    UnreadableState(StateTopic<?> topic, Throwable cause) {
        super("Not a %s: %s".formatted(topic.type().getSimpleName(), cause.getMessage()), cause);
    }

    UnreadableState(String reason) {
        super(reason);
    }
}
