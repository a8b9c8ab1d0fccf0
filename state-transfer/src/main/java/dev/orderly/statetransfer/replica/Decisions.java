package dev.orderly.statetransfer.replica;

import dev.orderly.statetopics.DecisionKeyed;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.gate.WriteGate;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Calls the service's {@link Reaction}, if there is one, under the decision locks, in the current transaction. */
@ApplicationScoped
public class Decisions {

    private final Instance<Reaction> reaction;
    private final WriteGate gate;

    Decisions(Instance<Reaction> reaction, WriteGate gate) {
        this.reaction = reaction;
        this.gate = gate;
    }

    /**
     * Decides about everything that the changed rows concern. Fails with a transient fault while the service's own
     * aggregates are older than their topics.
     */
    public Uni<Void> about(Map<StateTopic<?>, Set<UUID>> changed) {
        if (reaction.isUnsatisfied()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> arrived = changed.entrySet().stream()
                .filter(rows ->
                        !DecisionKeyed.class.isAssignableFrom(rows.getKey().type()))
                .flatMap(rows -> rows.getValue().stream())
                .collect(Collectors.toSet());
        return gate.admitDecision()
                .chain(() -> DecisionLocks.acquireForArrived(arrived))
                .flatMap(locked -> concernedBy(changed))
                .flatMap(this::decide);
    }

    private Uni<? extends Set<UUID>> concernedBy(Map<StateTopic<?>, Set<UUID>> changed) {
        return Multi.createFrom()
                .iterable(changed.entrySet())
                .filter(rows -> !rows.getValue().isEmpty())
                .onItem()
                .transformToUniAndConcatenate(rows -> reaction.get().concernedBy(rows.getKey(), rows.getValue()))
                .collect()
                .with(Collectors.flatMapping(Set::stream, Collectors.toCollection(TreeSet::new)));
    }

    /** Takes the locks first: a holder could still change what is read before. */
    public Uni<Void> decide(Collection<UUID> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : gate.admitDecision()
                        .chain(() -> DecisionLocks.acquire(keys))
                        .flatMap(locked -> reaction.get().decide(keys));
    }

    public Uni<List<UUID>> unfinished() {
        return reaction.isUnsatisfied()
                ? Uni.createFrom().item(List.of())
                : reaction.get().unfinished();
    }
}
