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
 * Ensures that only one instance at a time rebuilds a replica: an advisory lock on its own database session, which is
 * released when the process ends.
 */
@ApplicationScoped
public class RebuildLock {

    private static final String TRY = "select pg_try_advisory_lock(hashtext('rebuild'), hashtext($1))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('rebuild'), hashtext($1))";

    private final Pool database;

    RebuildLock(Pool database) {
        this.database = database;
    }

    /** A lock held until it is closed. */
    public record Held(StateTopic<?> topic, SqlConnection session) implements AutoCloseable {

        /** Completes when another rebuild can take the lock. Never fails: a lost session has lost the lock, too. */
        Uni<Void> release() {
            return Uni.createFrom()
                    .completionStage(() -> session.preparedQuery(UNLOCK)
                            .execute(Tuple.of(topic.name()))
                            .eventually(() -> session.close())
                            .toCompletionStage())
                    .onFailure()
                    .recoverWithNull()
                    .replaceWithVoid();
        }

        /** Does not wait. */
        @Override
        public void close() {
            release().subscribe().with(released -> {});
        }
    }

    /** Empty if another rebuild holds the lock. */
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
