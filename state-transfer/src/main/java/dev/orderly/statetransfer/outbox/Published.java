package dev.orderly.statetransfer.outbox;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import java.util.UUID;

/** An aggregate whose full state is published whenever it changes. */
public interface Published<S extends EntityState> {

    UUID id();

    /** The {@code @Version}, which Hibernate's flush assigns. */
    long version();

    StateTopic<S> topic();

    /** The full state at the current version. Called once per transaction, after the last flush. */
    S state();

    /** Whether other services may know of it. Once true, it must stay true. */
    default boolean isPublic() {
        return true;
    }
}
