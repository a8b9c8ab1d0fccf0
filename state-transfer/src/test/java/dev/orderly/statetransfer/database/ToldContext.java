package dev.orderly.statetransfer.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Vetoed;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells a listener when work begins and ends. Of a listener that throws, the caller sees a failure of the work. */
@Vetoed
public final class ToldContext extends FreshContext {

    /** May block. */
    public interface Listener {

        void begins();

        /** The transaction is over. */
        void ended(@Nullable Throwable fault);
    }

    private final Listener listener;

    public ToldContext(Vertx vertx, Listener listener) {
        super(vertx);
        this.listener = listener;
    }

    @Override
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return onWorker(listener::begins)
                .chain(() ->
                        super.run(work).onItemOrFailure().call((done, fault) -> onWorker(() -> listener.ended(fault))));
    }

    private static Uni<Void> onWorker(Runnable work) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(work);
    }
}
