package dev.orderly.statetransfer.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/**
 * Publishes the state of an aggregate in the transaction that changes it: both commit, or neither does.
 *
 * <p>The states are collected and written as the last statement before the commit, one row per topic and key, so that
 * only the latest state counts, and the backlog is bounded by the number of entities. The {@link Relay} sends them.
 *
 * <p>All methods must be called inside a transaction.
 */
@ApplicationScoped
public class Outbox {

    private final Publications publications;

    Outbox(Publications publications) {
        this.publications = publications;
    }

    /** Publishes the state that the aggregate has at the commit; nothing if it did not change or is not public. */
    public Uni<Void> put(Published<?> aggregate) {
        return Panache.getSession()
                .invoke(() -> publications.current().put(aggregate))
                .replaceWithVoid();
    }

    /** The same for several aggregates. */
    public Uni<Void> putAll(Collection<? extends Published<?>> aggregates) {
        return Panache.getSession()
                .invoke(() -> aggregates.forEach(publications.current()::put))
                .replaceWithVoid();
    }

    /** For an aggregate that was changed, or deleted, to match its topic: nothing is sent. */
    public Uni<Void> takeOver(Published<?> aggregate) {
        return Panache.getSession()
                .invoke(() -> publications.current().takeOver(aggregate))
                .replaceWithVoid();
    }

    /** Publishes a tombstone for a deleted aggregate, one version above its last. */
    public Uni<Void> remove(Published<?> aggregate) {
        return Panache.getSession()
                .invoke(() -> publications.current().remove(aggregate))
                .replaceWithVoid();
    }
}
