package dev.orderly.statetransfer.replica;

import dev.orderly.statetopics.StateTopic;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a service does about changes of its replicas. It reacts to what is true, not to what happened: it is handed keys,
 * reads everything it decides on anew, and comes to the same result however often and in whatever order it is asked.
 *
 * <p>A service has at most one bean of this type. All methods run in the transaction that applies the changes.
 */
public interface Reaction {

    /**
     * The decision keys that changed replica rows concern. Everything that waits for one of these rows
     * must be named, however late the row comes.
     */
    Uni<Set<UUID>> concernedBy(StateTopic<?> topic, Set<UUID> changed);

    /**
     * Reads the inputs, locks the aggregates (in one sorted statement per type), decides, and saves what changed. The
     * decision locks of the keys are held. A missing input means no decision yet.
     */
    Uni<Void> decide(Collection<UUID> keys);

    /** The keys whose aggregates are not finished: they are decided again when the service starts. */
    Uni<List<UUID>> unfinished();
}
