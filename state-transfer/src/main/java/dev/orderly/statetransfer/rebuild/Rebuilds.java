package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Rebuilds replicas while the service keeps serving: fills a shadow of the table from the topic's beginning, swaps the
 * two when the shadow has caught up, and decides again about every row that differs. A crash at any point leaves a
 * table that serves; everything else it leaves is removed at the next start.
 */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    private final DeclaredReplicas replicas;
    private final RebuildLock lock;
    private final RebuildTable table;
    private final Rebuilding rebuilding;
    private final FreshContext fresh;
    private final TransientRetry retry;

    Rebuilds(
            DeclaredReplicas replicas,
            RebuildLock lock,
            RebuildTable table,
            Rebuilding rebuilding,
            FreshContext fresh,
            TransientRetry retry) {
        this.replicas = replicas;
        this.lock = lock;
        this.table = table;
        this.rebuilding = rebuilding;
        this.fresh = fresh;
        this.retry = retry;
    }

    /** Begins a rebuild in the background; false if one of that replica is running, in this instance or another. */
    public Uni<Boolean> start(StateTopic<?> topic) {
        return fresh.runAside(() -> lock.tryAcquire(topic)
                .flatMap(acquired -> acquired.map(held -> Panache.withTransaction(() -> table.begin(topic))
                                .onFailure()
                                .invoke(held::close)
                                .invoke(() -> inBackground(held, rebuilding::rebuild))
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    /** Does not touch rebuilds that are running in other instances. */
    void clearUp(@Observes StartupEvent start) {
        replicas.all().forEach(replica -> clearUp(replica.topic()));
    }

    public void clearUp(StateTopic<?> topic) {
        retry.run("Clearing up", () -> lock.tryAcquire(topic))
                .subscribe()
                .with(
                        acquired -> acquired.ifPresent(held -> inBackground(held, rebuilding::finishOrUndo)),
                        e -> LOG.errorf(e, "The leftovers of a rebuild of %s could not be removed", topic.name()));
    }

    void inBackground(RebuildLock.Held held, Consumer<StateTopic<?>> work) {
        StateTopic<?> topic = held.topic();
        Thread.ofPlatform().daemon().name("rebuild-" + topic.name()).start(() -> {
            try (held) {
                runOrFail(topic, work);
            }
        });
    }

    void runOrFail(StateTopic<?> topic, Consumer<StateTopic<?>> work) {
        try {
            work.accept(topic);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The rebuild of %s failed", topic.name());
            rebuilding.fail(topic, String.valueOf(e.getMessage()));
        }
    }
}
