package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.database.HibernateAdapter;
import dev.orderly.statetransfer.gate.WriteGate;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the publication of the current transaction: records every change that is flushed, and writes it before the commit. */
@ApplicationScoped
class Publications {

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
        HibernateAdapter.onFlushed(sessionFactory, entity -> {
            if (entity instanceof Published<?> aggregate) {
                current().changed(aggregate);
            }
        });
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
                .orElseGet(() -> begin(session, transaction));
    }

    private static Optional<Current> known() {
        return ContextLocals.get(Publications.class.getName());
    }

    private Publication begin(Mutiny.Session session, Mutiny.Transaction transaction) {
        Publication publication = new Publication();
        ContextLocals.put(Publications.class.getName(), new Current(transaction, publication));
        // A session may outlive a failed transaction, whose publication must not be written by the next one.
        HibernateAdapter.beforeCommit(
                session, () -> session.currentTransaction() == transaction ? write(publication) : nothing());
        HibernateAdapter.afterCompletion(session, wakeUps::wake);
        return publication;
    }

    private Uni<Void> write(Publication publication) {
        return publication.isChange() ? gate.admitChange().chain(() -> table.write(publication.rows())) : nothing();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
