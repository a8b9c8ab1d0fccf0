package dev.orderly.statetransfer.replica;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.record.StateReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the replicas that a service declares in its {@code Replicated}. */
@ApplicationScoped
public class Replicas {

    private final StateReader reader;

    Replicas(StateReader reader) {
        this.reader = reader;
    }

    /** Its table must have been created by the service's migration: {@code call create_replica('<entity>')}. */
    public <S extends EntityState> Replica<S> of(StateTopic<S> topic) {
        return new Replica<>(topic, reader);
    }
}
