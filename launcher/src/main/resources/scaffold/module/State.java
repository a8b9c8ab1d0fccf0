package dev.orderly.contracts;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import java.util.UUID;

/** {{A}} {{entity}}, owned by {{service}}; it is about {{about}} {{replica}}. */
public record {{Entity}}State(UUID id, long version, UUID {{replica}}Id, String note) implements EntityState {

    public static final StateTopic<{{Entity}}State> TOPIC = new StateTopic<>("{{service}}.{{entity}}.v1", {{Entity}}State.class);
}
