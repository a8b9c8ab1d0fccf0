package dev.orderly.statetransfer.outbox;

import dev.orderly.statetransfer.database.HibernateAdapter;
import dev.orderly.statetransfer.gate.WriteGate;
import dev.orderly.statetransfer.write.UnitOfWork;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Publishes the state of an aggregate in the transaction that changes it: both commit, or neither does.
 *
 * <p>The states are collected and written at the end of the transaction, one row per topic and key, so that only the
 * latest state counts, and the backlog is bounded by the number of entities. The {@link Relay} sends them.
 *
 * <p>All methods must be called inside a transaction.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxTable table;
    private final WriteGate gate;
    private final RelayNotifications notifications;

    Outbox(OutboxTable table, WriteGate gate, RelayNotifications notifications) {
        this.table = table;
        this.gate = gate;
        this.notifications = notifications;
    }

    /** Every change that is flushed must be published by its transaction. */
    void watchChanges(@Observes StartupEvent start, Mutiny.SessionFactory sessionFactory) {
        HibernateAdapter.onFlushed(sessionFactory, entity -> {
            if (entity instanceof Published<?> aggregate) {
                publication().noteChange(aggregate);
            }
        });
    }

    /** Publishes the state that the aggregate has at the commit; nothing if it did not change or is not public. */
    public Uni<Void> put(Published<?> aggregate) {
        return collect(publication -> publication.put(aggregate));
    }

    /** The same for several aggregates. */
    public Uni<Void> putAll(Collection<? extends Published<?>> aggregates) {
        return collect(publication -> aggregates.forEach(publication::put));
    }

    /** For an aggregate that was changed, or deleted, to match its topic: nothing is sent. */
    public Uni<Void> takeOver(Published<?> aggregate) {
        return collect(publication -> publication.takeOver(aggregate));
    }

    /** Publishes a tombstone for a deleted aggregate, one version above its last. */
    public Uni<Void> remove(Published<?> aggregate) {
        return collect(publication -> publication.remove(aggregate));
    }

    private Uni<Void> collect(Consumer<Publication> what) {
        return Panache.getSession().invoke(() -> what.accept(publication())).replaceWithVoid();
    }

    private Publication publication() {
        return UnitOfWork.current().collected(Publication.class, this::begin);
    }

    private Publication begin(UnitOfWork unit) {
        Publication publication = new Publication();
        unit.atEnd(() -> write(publication));
        unit.whenEnded(notifications::wake);
        return publication;
    }

    private Uni<Void> write(Publication publication) {
        return publication.isChange()
                ? gate.admitChange().chain(() -> table.write(publication.rows()))
                : Uni.createFrom().voidItem();
    }
}
