package dev.orderly.statetransfer.database;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Retries work with growing delay while it fails with transient faults. */
@ApplicationScoped
public class TransientRetry {

    private static final Logger LOG = Logger.getLogger(TransientRetry.class);
    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

    private final FreshContext fresh;

    TransientRetry(FreshContext fresh) {
        this.fresh = fresh;
    }

    /**
     * Each attempt runs on a fresh context; any other fault is passed on.
     *
     * @param name a name for the work, for the log
     */
    public <T> Uni<T> run(String name, Supplier<Uni<T>> work) {
        return fresh.run(work)
                .onFailure(TransientFaults::isTransient)
                .invoke(e -> LOG.warnf("%s is retried: %s", name, e.toString()))
                .onFailure(TransientFaults::isTransient)
                .retry()
                .withBackOff(FIRST_DELAY, LONGEST_DELAY)
                .indefinitely();
    }
}
