package dev.orderly.statetransfer.gate;

import dev.orderly.statetransfer.database.FailureLog;
import dev.orderly.statetransfer.database.RetryLater;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Refuses changes while this service's topics are ahead of its database, as after restoring a backup: a change would
 * get a version that readers already have, with other content.
 *
 * <p>Every instance reads the table {@code ahead} each second.
 */
@ApplicationScoped
public class WriteGate {

    private static final Logger LOG = Logger.getLogger(WriteGate.class);

    private final FailureLog failures = new FailureLog(WriteGate.class, "Reading whether the topics are ahead");

    private final AgroalDataSource database;
    private final CompletableFuture<Void> attempted = new CompletableFuture<>();
    private volatile boolean examined;
    private volatile Map<String, Long> ahead = Map.of();

    WriteGate(AgroalDataSource database) {
        this.database = database;
    }

    /** The number of keys that are ahead, by topic; topics without any are missing. */
    public Map<String, Long> ahead() {
        return ahead;
    }

    public boolean isClosed() {
        return !ahead.isEmpty();
    }

    /** Whether {@link #admitChange} would admit a change immediately. */
    public boolean isOpen() {
        return isAttempted() && !isClosed();
    }

    /** Whether the topics were examined since the start, or examining has failed. */
    boolean isAttempted() {
        return attempted.isDone();
    }

    /**
     * Fails with {@link OwnerRestored} while the topics are ahead. After a start it waits until they were examined or
     * examining failed: an unavailable broker must not prevent changes.
     */
    public Uni<Void> admitChange() {
        return afterFirstAttempt().invoke(this::requireOpen);
    }

    /**
     * The same for a decision about other services' states, but fails with {@link RetryLater} until the topics were
     * examined: these states came from the broker, so deciding can wait for it.
     */
    public Uni<Void> admitDecision() {
        return afterFirstAttempt().invoke(() -> {
            if (!examined) {
                throw new RetryLater("The service's own topics could not be examined yet");
            }
            requireOpen();
        });
    }

    private void requireOpen() {
        if (isClosed()) {
            throw new OwnerRestored(
                    ahead.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    private Uni<Void> afterFirstAttempt() {
        return Uni.createFrom().deferred(() -> {
            if (isAttempted()) {
                return Uni.createFrom().voidItem();
            }
            Context caller = Vertx.currentContext();
            return Uni.createFrom()
                    .completionStage(attempted)
                    .emitOn(rest -> caller.runOnContext(ignored -> rest.run()));
        });
    }

    boolean isExamined() {
        return examined;
    }

    /** The topics were read to their ends; keys that are ahead are in the table. */
    void examined() throws SQLException {
        look();
        examined = true;
        attempted.complete(null);
    }

    /** The topics could not be read for now. */
    void notExaminable() {
        attempted.complete(null);
    }

    @Scheduled(
            every = "1s",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public void lookAgain() {
        try {
            look();
            failures.worked();
        } catch (SQLException e) {
            failures.failed(e);
        }
    }

    /** Synchronized, so that an older result never replaces a newer one. */
    synchronized void look() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet result = query.executeQuery("select topic, count(*) from ahead group by topic")) {
            Map<String, Long> found = new HashMap<>();
            while (result.next()) {
                found.put(result.getString(1), result.getLong(2));
            }
            logTransition(ahead, found);
            ahead = Map.copyOf(found);
        }
    }

    private static void logTransition(Map<String, Long> before, Map<String, Long> now) {
        if (before.isEmpty() && !now.isEmpty()) {
            LOG.errorf(
                    "The database is older than what this service has published, as after restoring a backup. Keys"
                            + " with a newer state on the topic: %s. Nothing is changed or sent until they are adopted",
                    now);
        } else if (!before.isEmpty() && now.isEmpty()) {
            LOG.info("All newer states were adopted; changes are possible again");
        }
    }
}
