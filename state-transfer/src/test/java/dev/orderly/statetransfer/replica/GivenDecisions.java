package dev.orderly.statetransfer.replica;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.gate.OpenGate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decides under the decision locks with a given reaction, between other things. */
@Vetoed
public final class GivenDecisions extends Decisions {

    private final FreshContext fresh;
    private final Runnable before;
    private final Runnable after;

    /**
     * @param before may block; runs before the decision locks are taken
     * @param after may block; runs before the commit
     */
    public GivenDecisions(Reaction reaction, FreshContext fresh, Runnable before, Runnable after) {
        super(new OnlyReaction(reaction), new OpenGate());
        this.fresh = fresh;
        this.before = before;
        this.after = after;
    }

    @Override
    public Uni<Void> about(Map<StateTopic<?>, Set<UUID>> changed) {
        return blocking(before).chain(() -> super.about(changed));
    }

    @Override
    public Uni<Void> decide(Collection<UUID> keys) {
        return blocking(before).chain(() -> super.decide(keys)).call(() -> blocking(after));
    }

    private Uni<Boolean> blocking(Runnable work) {
        return fresh.block(() -> {
            work.run();
            return true;
        });
    }
}
