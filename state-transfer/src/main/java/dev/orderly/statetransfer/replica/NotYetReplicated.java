package dev.orderly.statetransfer.replica;

import dev.orderly.statetopics.StateTopic;
import java.util.UUID;

/** This service has no state of the entity: it does not exist, or has not arrived yet. */
public class NotYetReplicated extends RuntimeException {

    private final String entity;
    private final UUID id;

    public NotYetReplicated(StateTopic<?> topic, UUID id) {
        super("No state of %s %s has arrived here".formatted(topic.entity(), id));
        this.entity = topic.entity();
        this.id = id;
    }

    public String entity() {
        return entity;
    }

    public UUID id() {
        return id;
    }
}
