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
 * Which instance of the service leads: it alone relays the outbox and runs scheduled work.
 *
 * <p>The leader holds an advisory lock in a database session of its own. It must show every second that it lives, or
 * PostgreSQL ends the session: so a process that was paused has lost the lock when it goes on. It need not be told: it
 * counts itself how long it has been silent.
 */
@ApplicationScoped
public class Leadership {

    private static final Logger LOG = Logger.getLogger(Leadership.class);
    /** A session that says nothing for so long is ended by the database. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);

    private static final String TRY_LOCK =
            "select pg_try_advisory_lock(hashtext('state-transfer'), hashtext('leader'))";
    private static final String SHOW_LIFE = "select true";

    private final String url;
    private final Properties login = new Properties();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("leadership").factory());

    /** Whoever waits for the lead keeps it, too: a new one each second would be dear. */
    private @Nullable Connection session;

    private volatile boolean locked;
    private volatile long shownAlive;

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
        heart.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** Whether this instance leads, as far as it knows. What must be certain of it is fenced by other means. */
    public boolean isHeld() {
        return locked && System.nanoTime() - shownAlive < LONGEST_SILENCE.toNanos();
    }

    /** Takes over if nobody leads. Blocks for the round trip only. */
    public synchronized boolean tryAcquire() throws SQLException {
        if (locked && !isHeld()) {
            release();
        }
        if (!locked) {
            locked = ask(TRY_LOCK);
        }
        return isHeld();
    }

    /** Gives the lock back; harmless if it was lost already. */
    public synchronized void release() {
        Connection ended = session;
        session = null;
        locked = false;
        if (ended != null) {
            try {
                ended.close();
            } catch (SQLException e) {
                LOG.debugf(e, "The session was gone already");
            }
        }
    }

    @PreDestroy
    public void stop() {
        heart.shutdownNow();
        release();
    }

    private synchronized void beat() {
        if (!locked) {
            return;
        }
        try {
            ask(SHOW_LIFE);
        } catch (SQLException | RuntimeException e) {
            // Nothing may escape, or the heart would stop for good.
            LOG.warnf("Leadership is lost: %s", Causes.inWords(e));
        }
    }

    /** Releases if it fails. */
    private boolean ask(String question) throws SQLException {
        // The database counts the silence from its answer, so from later than this.
        long asked = System.nanoTime();
        try (Statement statement = session().createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            boolean yes = answer.next() && answer.getBoolean(1);
            shownAlive = asked;
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
