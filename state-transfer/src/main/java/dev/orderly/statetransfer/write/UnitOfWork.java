package dev.orderly.statetransfer.write;

import dev.orderly.statetransfer.database.HibernateAdapter;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What the current transaction only writes: the outbox, a history, a kept answer. It is collected while the transaction
 * runs, and written by its last statements, after Hibernate's, all in one flight.
 *
 * <p>A write belongs here if the same transaction does not read it, and if it fails by an error of SQL: nobody looks at the
 * number of changed rows before the commit.
 */
public final class UnitOfWork {

    private record Current(Mutiny.Transaction transaction, UnitOfWork unit) {}

    private final Mutiny.Session session;
    private final List<Supplier<Uni<Void>>> writes = new ArrayList<>();
    private final Map<Class<?>, Object> collected = new HashMap<>();

    private UnitOfWork(Mutiny.Session session) {
        this.session = session;
    }

    /**
     * The current transaction's. Must be called in an open session.
     *
     * @throws IllegalStateException if the session has no transaction
     */
    public static UnitOfWork current() {
        Mutiny.Session session =
                Panache.getSession().subscribeAsCompletionStage().getNow(null);
        Mutiny.Transaction transaction = session.currentTransaction();
        if (transaction == null) {
            throw new IllegalStateException(
                    "This is written in the transaction that changes an aggregate; there is none");
        }
        return known().filter(current -> current.transaction() == transaction)
                .map(Current::unit)
                .orElseGet(() -> begin(session, transaction));
    }

    private static Optional<Current> known() {
        return ContextLocals.get(UnitOfWork.class.getName());
    }

    private static UnitOfWork begin(Mutiny.Session session, Mutiny.Transaction transaction) {
        UnitOfWork unit = new UnitOfWork(session);
        ContextLocals.put(UnitOfWork.class.getName(), new Current(transaction, unit));
        // A session may outlive a failed transaction, whose writes do not belong to the next one.
        HibernateAdapter.beforeCommit(
                session,
                () -> session.currentTransaction() == transaction
                        ? unit.write()
                        : Uni.createFrom().voidItem());
        return unit;
    }

    /** Writes this at the end of the transaction, which is rolled back if it fails. In the order of the calls. */
    public void atEnd(Supplier<Uni<Void>> write) {
        writes.add(write);
    }

    /** Runs this when the transaction has ended, whether it was committed or not. */
    public void whenEnded(Runnable work) {
        HibernateAdapter.afterCompletion(session, work);
    }

    /** What the transaction collects of this kind; begun when it is asked for first. */
    public <T> T collected(Class<T> kind, Function<UnitOfWork, T> begin) {
        return kind.cast(collected.computeIfAbsent(kind, absent -> begin.apply(this)));
    }

    /** In one flight: the connection sends the statements in this order, and does not wait for an answer in between. */
    private Uni<Void> write() {
        return writes.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(writes.stream().map(Supplier::get).toList())
                        .andFailFast()
                        .replaceWithVoid();
    }
}
