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

    /** The full state at the current version. What is published is read after the transaction's last flush. */
    S state();

    /** Whether other services may know of it. Once true, it must stay true. */
    default boolean isPublic() {
        return true;
    }
}
