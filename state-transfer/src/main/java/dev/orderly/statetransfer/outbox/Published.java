package dev.orderly.statetransfer.outbox;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import java.util.UUID;

/** An aggregate whose full state is broadcast whenever it changes. */
public interface Published<S extends EntityState> {

    UUID id();

    /** Its {@code @Version}: assigned by Hibernate's flush. */
    long version();

    StateTopic<S> topic();

    /** The full state at the current version. Called once per transaction, after the last flush. */
    S state();

    /** Whether others may know of it yet. Once true it stays true. */
    default boolean isPublic() {
        return true;
    }
}
