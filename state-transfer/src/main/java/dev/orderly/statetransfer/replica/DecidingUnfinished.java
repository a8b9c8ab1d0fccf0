package dev.orderly.statetransfer.replica;

import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.TransientFaults;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Decides once more, when the service starts, about everything that is not finished: a build that decides otherwise than
 * the one before, or a replica that was repaired meanwhile, must not leave an aggregate waiting for an event of long ago.
 */
@ApplicationScoped
class DecidingUnfinished {

    private static final Logger LOG = Logger.getLogger(DecidingUnfinished.class);
    private static final int CHUNK = 200;

    private final Decisions decisions;
    private final FreshContext fresh;

    DecidingUnfinished(Decisions decisions, FreshContext fresh) {
        this.decisions = decisions;
        this.fresh = fresh;
    }

    void start(@Observes StartupEvent start) {
        fresh.run(() -> Panache.withSession(decisions::unfinished))
                .onItem()
                .transformToMulti(keys -> Multi.createFrom().iterable(keys))
                .group()
                .intoLists()
                .of(CHUNK)
                .onItem()
                .transformToUniAndConcatenate(this::decide)
                .onFailure(TransientFaults::isTransient)
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .indefinitely()
                .subscribe()
                .with(decided -> {}, e -> LOG.error("What is unfinished could not be read", e));
    }

    /** A key that cannot be decided is left to the next event about it; the others go on. */
    private Uni<Void> decide(List<UUID> keys) {
        return decideTogether(keys)
                .onFailure(e -> !TransientFaults.isTransient(e))
                .recoverWithUni(() -> Multi.createFrom()
                        .iterable(keys)
                        .onItem()
                        .transformToUniAndConcatenate(key -> decideTogether(List.of(key))
                                .onFailure(e -> !TransientFaults.isTransient(e))
                                .invoke(e -> LOG.errorf(e, "No decision about %s", key))
                                .onFailure(e -> !TransientFaults.isTransient(e))
                                .recoverWithNull())
                        .collect()
                        .last());
    }

    private Uni<Void> decideTogether(List<UUID> keys) {
        return fresh.run(() -> Panache.withTransaction(() -> decisions.decide(keys)));
    }
}
