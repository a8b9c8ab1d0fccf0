package dev.orderly.statetransfer.publish;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Wakes the relay when the outbox has something to send: directly on the leader, with a {@code NOTIFY} from the other
 * instances. The notification is sent after the commit, never inside the business transaction, where it would take a
 * lock that serialises all commits. One that gets lost is made up for by the relay's polling.
 */
@ApplicationScoped
class WakeUps {

    private static final Logger LOG = Logger.getLogger(WakeUps.class);
    private static final String CHANNEL = "outbox";

    private final Semaphore due = new Semaphore(0);
    private final AtomicBoolean notifying = new AtomicBoolean();
    private final Leadership leadership;
    private final Pool database;
    private final PgSubscriber subscriber;

    WakeUps(
            Leadership leadership,
            Pool database,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.leadership = leadership;
        this.database = database;
        this.subscriber = PgSubscriber.subscriber(
                vertx, PgConnectOptions.fromUri(url).setUser(user).setPassword(password));
    }

    void listen() {
        long retryMillis = 1_000;
        subscriber.reconnectPolicy(attempts -> retryMillis);
        subscriber.channel(CHANNEL).handler(ignored -> here());
        subscriber.connect().onFailure(e -> LOG.warnf("Not listening for other instances: %s", e.getMessage()));
    }

    /** After a commit that wrote to the outbox. Does not block. */
    void wake() {
        if (leadership.isHeld()) {
            here();
        } else if (notifying.compareAndSet(false, true)) {
            database.query("notify " + CHANNEL).execute().onComplete(sent -> notifying.set(false));
        }
    }

    void here() {
        due.release();
    }

    /** Blocks until somebody wakes or the time is over. */
    void await(Duration longest) {
        try {
            if (due.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                due.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
