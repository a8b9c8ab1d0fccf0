package dev.orderly.statetransfer.database;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.temporal.ChronoUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.jboss.logging.Logger;

/**
 * Migrates the database before anything else begins. Flyway waits for one that cannot be reached yet, but gives up if it
 * goes away in the middle. Then this begins again: each migration is a transaction.
 */
@ApplicationScoped
class Migrating {

    private static final Logger LOG = Logger.getLogger(Migrating.class);

    private static final int BEFORE_SCHEDULED_JOBS = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private final Flyway flyway;

    Migrating(Flyway flyway) {
        this.flyway = flyway;
    }

    void migrate(@Observes @Priority(BEFORE_SCHEDULED_JOBS) StartupEvent start) {
        migrate(flyway);
    }

    /** Blocks until it is done; any but a transient fault is passed on. */
    static void migrate(Flyway flyway) {
        TypedGuard.create(MigrateResult.class)
                .withRetry()
                .maxRetries(-1)
                .maxDuration(0, ChronoUnit.SECONDS)
                .delay(1, ChronoUnit.SECONDS)
                .whenException(TransientFaults::isTransient)
                .onRetry(() -> LOG.warn("The database went away while it was migrated; migrating begins again"))
                .done()
                .build()
                .get(flyway::migrate);
    }
}
