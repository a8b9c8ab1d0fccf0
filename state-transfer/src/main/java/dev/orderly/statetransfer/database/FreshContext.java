package dev.orderly.statetransfer.database;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs work that was not started by a request on its own Vert.x context, as if it were one: sessions, transactions and
 * context locals last for this one run.
 */
@ApplicationScoped
public class FreshContext {

    private final Context eventLoop;

    FreshContext(Vertx vertx) {
        this.eventLoop = vertx.getOrCreateContext();
    }

    /**
     * May be called from any thread; the item arrives on an event loop. Each subscription runs the work again, on
     * another context.
     */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = VertxContext.createNewDuplicatedContext(eventLoop);
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(
                    ignored -> Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail));
        });
    }

    /**
     * The same for a caller on a Vert.x context, where the item arrives. The work does not take part in the caller's
     * session or transaction.
     */
    public <T> Uni<T> runAside(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            return run(work).emitOn(rest -> caller.runOnContext(ignored -> rest.run()));
        });
    }

    /** Runs blocking work on a worker thread; the item arrives on the caller's context. */
    public <T> Uni<T> block(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            return Uni.createFrom()
                    .item(work)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .emitOn(rest -> caller.runOnContext(ignored -> rest.run()));
        });
    }
}
