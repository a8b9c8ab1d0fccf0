package dev.orderly.statetransfer.record;

import dev.orderly.statetopics.StateTopic;

/** A record that is not what its topic's contract says. Reading it again will not help. */
public class UnreadableState extends RuntimeException {

    UnreadableState(StateTopic<?> topic, Throwable cause) {
        super("Not a %s: %s".formatted(topic.type().getSimpleName(), cause.getMessage()), cause);
    }

    UnreadableState(String reason) {
        super(reason);
    }
}
