package dev.orderly.statetransfer.replica;

import dev.orderly.statetopics.StateTopic;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How a service reacts to changes of its replicas. It reacts to states, not to events: it receives keys, reads all
 * inputs of its decision again, and comes to the same result however often and in whatever order it is called.
 *
 * <p>A service has at most one bean of this type. {@link #concernedBy} and {@link #decide} run in a transaction: the one that
 * applies the changes, or one of a rebuild or a job. A change by a request that a reaction must see locks the replica's row
 * ({@link Replica#lock}) or takes the decision lock.
 */
public interface Reaction {

    /**
     * The decision keys that the changed replica rows concern. Must include every key that waits for one of these rows,
     * however late the row arrives; it has tried to read them with {@link Replica#findAwaited}.
     */
    Uni<Set<UUID>> concernedBy(StateTopic<?> topic, Set<UUID> changed);

    /**
     * Reads the inputs, locks the aggregates (in one sorted statement per type), decides, and saves what changed. The
     * decision locks of the keys are held. If an input is missing, it must not decide yet.
     */
    Uni<Void> decide(Collection<UUID> keys);

    /** The keys whose aggregates are not finished; they are decided again when the service starts. Without a transaction. */
    Uni<List<UUID>> unfinished();
}
