package dev.orderly.statetransfer.leadership;

import dev.orderly.statetransfer.database.Causes;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Elects one instance of the service as its leader, which alone relays the outbox and runs scheduled work.
 *
 * <p>The leader holds an advisory lock in its own database session, on which it sends a heartbeat every second.
 * PostgreSQL ends a silent session, so a process that was paused has lost the lock when it resumes. The process notices
 * this without asking: it measures its own silence.
 */
@ApplicationScoped
public class Leadership {

    private static final Logger LOG = Logger.getLogger(Leadership.class);
    /** The database ends a session after this idle time. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);

    private static final String TRY_LOCK =
            "select pg_try_advisory_lock(hashtext('state-transfer'), hashtext('leader'))";
    private static final String HEARTBEAT = "select true";

    private final String url;
    private final Properties login = new Properties();
    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("leadership").factory());

    /** Kept while waiting for the lead, too, because connecting every second would be expensive. */
    private @Nullable Connection session;

    private volatile boolean locked;
    private volatile long lastHeartbeat;

    public Leadership(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "state-transfer.instance") String instance) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", Leader.sessionOf(instance));
        login.setProperty("connectTimeout", "3");
        login.setProperty("socketTimeout", "3");
        heartbeats.scheduleWithFixedDelay(this::sendHeartbeat, 1, 1, TimeUnit.SECONDS);
    }

    /** Whether this instance leads, as far as it knows. Work that needs certainty needs fencing as well. */
    public boolean isHeld() {
        return locked && System.nanoTime() - lastHeartbeat < LONGEST_SILENCE.toNanos();
    }

    /** Becomes the leader if there is none. Blocks only for the round trip. */
    public synchronized boolean tryAcquire() throws SQLException {
        if (locked && !isHeld()) {
            release();
        }
        if (!locked) {
            locked = ask(TRY_LOCK);
        }
        return isHeld();
    }

    /** Releases the lock; harmless if it was lost already. */
    public synchronized void release() {
        Connection ended = session;
        session = null;
        locked = false;
        if (ended != null) {
            try {
                ended.close();
            } catch (SQLException e) {
                LOG.debugf(e, "The session was closed already");
            }
        }
    }

    @PreDestroy
    public void stop() {
        heartbeats.shutdownNow();
        release();
    }

    private synchronized void sendHeartbeat() {
        if (!locked) {
            return;
        }
        try {
            ask(HEARTBEAT);
        } catch (SQLException | RuntimeException e) {
            // An exception would cancel the heartbeat for good.
            LOG.warnf("Leadership is lost: %s", Causes.inWords(e));
        }
    }

    /** Releases the lock if the query fails. */
    private boolean ask(String question) throws SQLException {
        // Taken before the query: the database measures idle time from its answer, which is later.
        long asked = System.nanoTime();
        try (Statement statement = session().createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            boolean yes = answer.next() && answer.getBoolean(1);
            lastHeartbeat = asked;
            return yes;
        } catch (SQLException | RuntimeException e) {
            release();
            throw e;
        }
    }

    private Connection session() throws SQLException {
        if (session == null) {
            session = DriverManager.getConnection(url, login);
            try (Statement statement = session.createStatement()) {
                statement.execute("set idle_session_timeout = " + LONGEST_SILENCE.toMillis());
            }
        }
        return session;
    }
}
