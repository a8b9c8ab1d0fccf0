package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.database.Causes;
import dev.orderly.statetransfer.leadership.Leadership;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Wakes the relay when the outbox has rows to send: directly on the leader, with a {@code NOTIFY} from the other
 * instances. The notification is sent after the commit, never inside the business transaction, where it would take a
 * lock that serialises all commits. If one is lost, the relay's polling finds the change.
 */
@ApplicationScoped
class RelayNotifications {

    private static final Logger LOG = Logger.getLogger(RelayNotifications.class);
    private static final String CHANNEL = "outbox";

    private final BlockingQueue<Boolean> due = new ArrayBlockingQueue<>(1);
    /** Changes that the other instances may not have been notified of. */
    private final AtomicInteger pending = new AtomicInteger();

    private final Leadership leadership;
    private final Pool database;
    private final PgSubscriber subscriber;

    RelayNotifications(
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

    void listen(@Observes StartupEvent start) {
        long retryMillis = 1_000;
        subscriber.reconnectPolicy(attempts -> retryMillis);
        subscriber.channel(CHANNEL).handler(ignored -> wakeLocally());
        subscriber.connect().onFailure(e -> LOG.warnf("Not listening for other instances: %s", Causes.inWords(e)));
    }

    /** To be called after a commit that wrote to the outbox. Does not block. */
    void wake() {
        if (leadership.isHeld()) {
            wakeLocally();
        } else if (pending.getAndIncrement() == 0) {
            notifyInstances();
        }
    }

    /** Sends one notification for all pending changes; changes that come while it is in flight need another. */
    private void notifyInstances() {
        int notified = pending.get();
        database.query("notify " + CHANNEL).execute().onComplete(sent -> {
            if (pending.addAndGet(-notified) > 0) {
                notifyInstances();
            }
        });
    }

    /** Has no effect if the relay was already woken and has not looked yet. */
    void wakeLocally() {
        due.offer(true);
    }

    /** Whether the relay was woken since it last looked. */
    boolean isDue() {
        return !due.isEmpty();
    }

    /** Blocks until a wake-up, or until the time is up. */
    void await(Duration longest) {
        try {
            due.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
