package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetopics.StateTopic;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tells whether it was acquired, and can be lost. */
@Vetoed
class LosableLock extends RebuildLock {

    private final CompletableFuture<Boolean> acquired = new CompletableFuture<>();

    LosableLock(Pool database) {
        super(database);
    }

    @Override
    public Uni<Optional<Held>> tryAcquire(StateTopic<?> topic) {
        return super.tryAcquire(topic).invoke(held -> acquired.complete(held.isPresent()));
    }

    CompletableFuture<Boolean> acquired() {
        return acquired;
    }

    static void lose(Held held) {
        await(held.session().query("select pg_advisory_unlock_all()").execute());
    }

    /** Waits, unlike {@link Held#close()}. */
    static void release(Held held) {
        lose(held);
        await(held.session().close());
    }

    private static void await(Future<?> done) {
        done.toCompletionStage().toCompletableFuture().join();
    }
}
