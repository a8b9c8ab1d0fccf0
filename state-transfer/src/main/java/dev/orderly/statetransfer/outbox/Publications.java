package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.gate.WriteGate;
import io.quarkus.arc.ClientProxy;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
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
import org.hibernate.reactive.session.ReactiveSession;

/**
 * Keeps the publication of the current transaction: records every change of a {@link Published} aggregate in it, with
 * Hibernate's event listeners, and writes it before the commit.
 */
@ApplicationScoped
class Publications implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private record Current(Mutiny.Transaction transaction, Publication publication) {}

    private final Mutiny.SessionFactory sessionFactory;
    private final OutboxTable table;
    private final WriteGate gate;
    private final WakeUps wakeUps;

    Publications(Mutiny.SessionFactory sessionFactory, OutboxTable table, WriteGate gate, WakeUps wakeUps) {
        this.sessionFactory = sessionFactory;
        this.table = table;
        this.gate = gate;
        this.wakeUps = wakeUps;
    }

    void listen(@Observes StartupEvent start) {
        EventListenerRegistry listeners = ((Implementor) ClientProxy.unwrap(sessionFactory))
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    /** Must be called in an open session with a transaction. */
    Publication current() {
        Mutiny.Session session =
                Panache.getSession().subscribeAsCompletionStage().getNow(null);
        Mutiny.Transaction transaction = session.currentTransaction();
        if (transaction == null) {
            throw new IllegalStateException("State is published in the transaction that changes it, but there is none");
        }
        return known().filter(current -> current.transaction() == transaction)
                .map(Current::publication)
                .orElseGet(() -> begin((MutinySessionImpl) session, transaction));
    }

    private static Optional<Current> known() {
        return ContextLocals.get(Publications.class.getName());
    }

    private Publication begin(MutinySessionImpl session, Mutiny.Transaction transaction) {
        Publication publication = new Publication();
        ContextLocals.put(Publications.class.getName(), new Current(transaction, publication));
        ReactiveActionQueue actions = session.unwrap(ReactiveSession.class).getReactiveActionQueue();
        actions.registerProcess((ReactiveSession committing) -> Uni.createFrom()
                .deferred(() -> isCurrent(transaction, session) ? write(publication) : nothing())
                .subscribeAsCompletionStage());
        actions.registerProcess((boolean committed, SharedSessionContractImplementor ended) -> wakeUps.wake());
        return publication;
    }

    private Uni<Void> write(Publication publication) {
        return publication.isChange() ? gate.admitChange().chain(() -> table.write(publication.rows())) : nothing();
    }

    /** A session may outlive a failed transaction, whose publication must not be written by the next one. */
    private static boolean isCurrent(Mutiny.Transaction transaction, Mutiny.Session session) {
        return session.currentTransaction() == transaction;
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        record(event.getEntity());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        record(event.getEntity());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        record(event.getEntity());
    }

    private void record(Object entity) {
        if (entity instanceof Published<?> aggregate) {
            current().changed(aggregate);
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
