package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetopics.StateTopic;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Sees to it that a replica is rebuilt by one instance at a time: an advisory lock on a database session of its own, which
 * a process that ends gives back.
 */
@ApplicationScoped
public class RebuildLock {

    private static final String TRY = "select pg_try_advisory_lock(hashtext('rebuild'), hashtext($1))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('rebuild'), hashtext($1))";

    private final Pool database;

    RebuildLock(Pool database) {
        this.database = database;
    }

    /** A lock that is held until it is closed. */
    public record Held(StateTopic<?> topic, SqlConnection session) implements AutoCloseable {

        /** Does not wait; a session that was lost meanwhile has lost the lock, too. */
        @Override
        public void close() {
            session.preparedQuery(UNLOCK).execute(Tuple.of(topic.name())).onComplete(unlocked -> session.close());
        }
    }

    /** Nothing if somebody else holds it. */
    public Uni<Optional<Held>> tryAcquire(StateTopic<?> topic) {
        return Uni.createFrom()
                .completionStage(() -> database.getConnection()
                        .compose(session -> tryAcquire(topic, session))
                        .toCompletionStage());
    }

    private static Future<Optional<Held>> tryAcquire(StateTopic<?> topic, SqlConnection session) {
        return session.preparedQuery(TRY)
                .execute(Tuple.of(topic.name()))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .compose(
                        acquired -> acquired
                                ? Future.succeededFuture(Optional.of(new Held(topic, session)))
                                : session.close().map(closed -> Optional.<Held>empty()),
                        fault -> session.close().compose(closed -> Future.failedFuture(fault)));
    }
}
