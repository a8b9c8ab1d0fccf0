package dev.orderly.statetransfer.rebuild;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.inject.Vetoed;

/** A lock that can be lost. */
@Vetoed
class LosableLock extends RebuildLock {

    LosableLock(Pool database) {
        super(database);
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
