package dev.orderly.statetransfer.publish;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which instance of the service leads: it alone relays the outbox and runs scheduled work.
 *
 * <p>The leader holds an advisory lock in a database session of its own. It must show every second that it lives, or
 * PostgreSQL ends the session: so a process that was paused has lost the lock when it goes on.
 */
@ApplicationScoped
public class Leadership {

    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final String TRY_LOCK = "select pg_try_advisory_lock(hashtext('orderly'), hashtext('leader'))";

    private final String url;
    private final Properties login = new Properties();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("leadership").factory());

    private volatile @Nullable Connection session;

    Leadership(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "leadership");
        login.setProperty("connectTimeout", "3");
        login.setProperty("socketTimeout", "3");
        heart.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** Whether this instance leads, as far as it knows. What must be certain of it is fenced by other means. */
    public boolean isHeld() {
        return session != null;
    }

    /** Takes over if nobody leads. Blocks for the round trip only. */
    synchronized boolean tryAcquire() throws SQLException {
        if (session != null) {
            return true;
        }
        Connection candidate = DriverManager.getConnection(url, login);
        try (Statement statement = candidate.createStatement()) {
            statement.execute("set idle_session_timeout = '3s'");
            try (ResultSet answer = statement.executeQuery(TRY_LOCK)) {
                if (answer.next() && answer.getBoolean(1)) {
                    session = candidate;
                    LOG.debug("This instance leads");
                    return true;
                }
            }
        } finally {
            if (session != candidate) {
                candidate.close();
            }
        }
        return false;
    }

    /** Gives the lock back; harmless if it was lost already. */
    synchronized void release() {
        Connection held = session;
        session = null;
        if (held != null) {
            try {
                held.close();
            } catch (SQLException e) {
                LOG.debugf(e, "The leader's session was gone already");
            }
        }
    }

    @PreDestroy
    void stop() {
        heart.shutdownNow();
        release();
    }

    private synchronized void beat() {
        Connection held = session;
        if (held == null) {
            return;
        }
        try (Statement statement = held.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            LOG.warnf("Leadership is lost: %s", e.getMessage());
            release();
        }
    }
}
