package dev.orderly.statetransfer.database;

import io.quarkus.arc.ClientProxy;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.reactive.common.spi.Implementor;
import org.hibernate.reactive.engine.ReactiveActionQueue;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.hibernate.reactive.pool.impl.SqlClientConnection;
import org.hibernate.reactive.session.ReactiveSession;
import org.jspecify.annotations.Nullable;

/** The only class that uses Hibernate Reactive's internals: what its API lacks, and a new version may change. */
public final class HibernateAdapter {

    /** Selects on the session's connection, after what waits in Hibernate's batch, as before a query of its own. */
    static CompletionStage<RowSet<Row>> select(Mutiny.Session session, String sql, @Nullable Object[] parameters) {
        ReactiveConnection connection = connection(session);
        // Only the connection beneath the batch gives the names of columns.
        return connection
                .executeBatch()
                .thenCompose(written ->
                        ((SqlClientConnection) connection.withBatchSize(1)).preparedQuery(sql, Tuple.wrap(parameters)));
    }

    /** Returns the number of changed rows. */
    static CompletionStage<Integer> update(Mutiny.Session session, String sql, @Nullable Object[] parameters) {
        return connection(session).update(sql, parameters);
    }

    private static ReactiveConnection connection(Mutiny.Session session) {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }

    /** Runs the work as the last of the current transaction, after Hibernate's own statements; a failure rolls it back. */
    public static void beforeCommit(Mutiny.Session session, Supplier<Uni<Void>> work) {
        actions(session)
                .registerProcess((ReactiveSession committing) ->
                        Uni.createFrom().deferred(work::get).subscribeAsCompletionStage());
    }

    /** Runs the work when the current transaction has ended, whether it committed or not. */
    public static void afterCompletion(Mutiny.Session session, Runnable work) {
        actions(session).registerProcess((boolean committed, SharedSessionContractImplementor ended) -> work.run());
    }

    private static ReactiveActionQueue actions(Mutiny.Session session) {
        return ((MutinySessionImpl) session).unwrap(ReactiveSession.class).getReactiveActionQueue();
    }

    /** Calls the listener with every entity whose insert, update or delete was flushed, in the transaction that did it. */
    public static void onFlushed(Mutiny.SessionFactory sessionFactory, Consumer<Object> listener) {
        EventListenerRegistry registry = ((Implementor) ClientProxy.unwrap(sessionFactory))
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        Flushed flushed = new Flushed(listener);
        registry.appendListeners(EventType.POST_INSERT, flushed);
        registry.appendListeners(EventType.POST_UPDATE, flushed);
        registry.appendListeners(EventType.POST_DELETE, flushed);
    }

    private record Flushed(Consumer<Object> listener)
            implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

        @Override
        public void onPostInsert(PostInsertEvent event) {
            listener.accept(event.getEntity());
        }

        @Override
        public void onPostUpdate(PostUpdateEvent event) {
            listener.accept(event.getEntity());
        }

        @Override
        public void onPostDelete(PostDeleteEvent event) {
            listener.accept(event.getEntity());
        }

        @Override
        public boolean requiresPostCommitHandling(EntityPersister persister) {
            return false;
        }
    }

    private HibernateAdapter() {}
}
