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
 * Runs work that no request started on a Vert.x context of its own, as if it were a request: sessions, transactions and
 * what is bound to them live as long as this one run.
 */
@ApplicationScoped
public class FreshContext {

    private final Context eventLoop;

    FreshContext(Vertx vertx) {
        this.eventLoop = vertx.getOrCreateContext();
    }

    /** May be called from any thread; the item arrives on an event loop. Subscribing again means running again, afresh. */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = VertxContext.createNewDuplicatedContext(eventLoop);
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(
                    ignored -> Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail));
        });
    }

    /** The same for a caller on a context of its own, where the item arrives; what it does there takes no part in this. */
    public <T> Uni<T> runAside(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            return run(work).emitOn(rest -> caller.runOnContext(ignored -> rest.run()));
        });
    }

    /** Does on a worker thread what blocks, and comes back to the context of the caller. */
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
