package dev.orderly.statetransfer.replica;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.record.StateReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Creates the replicas that a service declares in its {@code Replicated}. */
@ApplicationScoped
public class Replicas {

    private final StateReader reader;

    Replicas(StateReader reader) {
        this.reader = reader;
    }

    /** A service's migration must have created its table: {@code call create_replica('<entity>')}. */
    public <S extends EntityState> Replica<S> of(StateTopic<S> topic) {
        return new Replica<>(topic, reader);
    }
}
