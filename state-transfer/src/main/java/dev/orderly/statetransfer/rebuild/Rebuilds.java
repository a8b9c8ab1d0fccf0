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
                                .call(held::release)
                                .invoke(run -> inBackground(held, run, rebuilding::rebuild))
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    /** Does not touch rebuilds that are running in other instances. */
    void clearUp(@Observes StartupEvent start) {
        replicas.all().forEach(replica -> clearUp(replica.topic()));
    }

    public void clearUp(StateTopic<?> topic) {
        beginToClearUp(topic)
                .subscribe()
                .with(
                        begun -> {},
                        e -> LOG.errorf(e, "The leftovers of a rebuild of %s could not be removed", topic.name()));
    }

    /** Nothing is left of a replica that was never rebuilt, or that another instance works on. */
    Uni<Void> beginToClearUp(StateTopic<?> topic) {
        return retry.run("Clearing up", () -> lock.tryAcquire(topic))
                .flatMap(acquired -> acquired.map(this::beginToClearUp)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> beginToClearUp(RebuildLock.Held held) {
        return retry.run("Clearing up", () -> Panache.withTransaction(() -> table.resume(held.topic())))
                .onFailure()
                .call(held::release)
                .flatMap(resumed -> resumed.map(run -> {
                            inBackground(held, run, rebuilding::finishOrUndo);
                            return Uni.createFrom().voidItem();
                        })
                        .orElseGet(held::release));
    }

    void inBackground(RebuildLock.Held held, RebuildRun run, Consumer<RebuildRun> work) {
        Thread.ofPlatform().daemon().name("rebuild-" + run.topic().name()).start(() -> {
            try (held) {
                runOrFail(run, work);
            }
        });
    }

    void runOrFail(RebuildRun run, Consumer<RebuildRun> work) {
        try {
            try {
                work.accept(run);
            } catch (RuntimeException e) {
                fail(run, e);
            }
        } catch (Superseded e) {
            LOG.warn(e.getMessage());
        }
    }

    private void fail(RebuildRun run, RuntimeException failure) {
        if (Superseded.isCauseOf(failure)) {
            throw new Superseded(run);
        }
        LOG.errorf(failure, "The rebuild of %s failed", run.topic().name());
        rebuilding.fail(run, String.valueOf(failure.getMessage()));
    }
}
