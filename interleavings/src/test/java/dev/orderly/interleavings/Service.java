package dev.orderly.interleavings;

import dev.orderly.statetopics.StateTopic;
import java.util.List;
import java.util.UUID;

/** A service, as far as it decides: its production code between the replicas it reads and the states it publishes. */
public interface Service {

    String name();

    List<StateTopic<?>> replicates();

    /** What follows from a changed replica, in the transaction that changes it; the same world if nothing does. */
    World decide(World world, StateTopic<?> topic, UUID changed);

    /** What people and jobs may do next. */
    default List<Action> actions(World world) {
        return List.of();
    }

    /**
     * Something that may happen next.
     *
     * @param certain whether it happens sooner or later, as a job runs or a parcel arrives; a customer's wish may not
     */
    record Action(String what, World result, boolean certain) {}
}
