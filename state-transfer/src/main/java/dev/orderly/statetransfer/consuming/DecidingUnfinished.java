package dev.orderly.statetransfer.consuming;

import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.replica.Decisions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Decides once more, when the service starts, about everything that is not finished: a build that decides otherwise than
 * the one before, or a replica that was repaired meanwhile, must not leave an aggregate waiting for an event of long ago.
 */
@ApplicationScoped
class DecidingUnfinished {

    private static final Logger LOG = Logger.getLogger(DecidingUnfinished.class);

    private final Decisions decisions;
    private final DecidingInChunks chunks;
    private final TransientRetry retry;

    DecidingUnfinished(Decisions decisions, DecidingInChunks chunks, TransientRetry retry) {
        this.decisions = decisions;
        this.chunks = chunks;
        this.retry = retry;
    }

    void start(@Observes StartupEvent start) {
        retry.run("Deciding what is unfinished", () -> Panache.withSession(decisions::unfinished))
                .flatMap(keys -> chunks.decide(keys, decisions::decide))
                .subscribe()
                .with(decided -> {}, e -> LOG.error("What is unfinished could not be read", e));
    }
}
