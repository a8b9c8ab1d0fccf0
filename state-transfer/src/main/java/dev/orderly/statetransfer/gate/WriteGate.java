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
 * Whether this service's topics are ahead of its database, as they are when that was restored from a backup. Then nothing
 * may be changed: what is committed would get a version that others know already, with another content.
 *
 * <p>Every instance knows it, by looking at the table {@code ahead} each second.
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

    /** How many keys are ahead in each topic that is. */
    public Map<String, Long> ahead() {
        return ahead;
    }

    public boolean isClosed() {
        return !ahead.isEmpty();
    }

    /** Whether {@link #admitChange} would let a change pass at once. */
    public boolean isOpen() {
        return attempted.isDone() && !isClosed();
    }

    /**
     * Fails with {@link OwnerRestored} while the topics are ahead. After a start it waits until they were looked at, or could
     * not be: that the broker is away keeps nobody from changing anything.
     */
    public Uni<Void> admitChange() {
        return afterFirstAttempt().invoke(this::requireOpen);
    }

    /** The same for a decision about what others have said; that can wait for the broker, from which it came. */
    public Uni<Void> admitDecision() {
        return afterFirstAttempt().invoke(() -> {
            if (!examined) {
                throw new RetryLater("The service's own topics could not be looked at yet");
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
            if (attempted.isDone()) {
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

    /** The topics were read as far as they go; what is ahead stands in the table. */
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

    /** One at a time, so that what was read earlier never replaces what was read later. */
    synchronized void look() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet result = query.executeQuery("select topic, count(*) from ahead group by topic")) {
            Map<String, Long> found = new HashMap<>();
            while (result.next()) {
                found.put(result.getString(1), result.getLong(2));
            }
            tell(ahead, found);
            ahead = Map.copyOf(found);
        }
    }

    private static void tell(Map<String, Long> before, Map<String, Long> now) {
        if (before.isEmpty() && !now.isEmpty()) {
            LOG.errorf(
                    "The database is older than what this service has published, as after restoring a backup. Keys whose"
                            + " state on the topic is newer: %s. Nothing is changed nor sent until they are adopted",
                    now);
        } else if (!before.isEmpty() && now.isEmpty()) {
            LOG.info("All newer states were adopted; the service goes on");
        }
    }
}
