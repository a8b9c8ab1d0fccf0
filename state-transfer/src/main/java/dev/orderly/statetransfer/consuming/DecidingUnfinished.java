package dev.orderly.statetransfer.consuming;

import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.replica.Decisions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Decides again, at service start, about every aggregate that is not finished. The new build may decide differently, or
 * a replica may have been repaired: an aggregate must not wait for an event that was consumed long ago.
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
        retry.run("Deciding unfinished keys", () -> Panache.withSession(decisions::unfinished))
                .flatMap(keys -> chunks.decide(keys, decisions::decide))
                .subscribe()
                .with(decided -> {}, e -> LOG.error("The unfinished keys could not be read", e));
    }
}
