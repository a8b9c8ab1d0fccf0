package dev.orderly.statetransfer.recovery;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopics;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.IsolatedTasks;
import dev.orderly.statetransfer.gate.WriteGate;
import dev.orderly.statetransfer.outbox.Outbox;
import dev.orderly.statetransfer.outbox.Published;
import dev.orderly.statetransfer.record.StateReader;
import dev.orderly.statetransfer.recovery.Adopters.Adopter;
import dev.orderly.statetransfer.recovery.RecoveredStates.Id;
import dev.orderly.statetransfer.recovery.RecoveredStates.NewerState;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes aggregates match their topics, where these are ahead of the database. Each aggregate is adopted with its
 * version and its outbox row in one transaction, so that one that cannot be adopted does not hold up the others. When
 * none is left, the service accepts changes again automatically.
 */
@ApplicationScoped
public class AdoptingStates {

    private static final Logger LOG = Logger.getLogger(AdoptingStates.class);
    /** The maximum per request, so that it takes only seconds. */
    private static final int MOST = 500;

    private final StateTopics topics;
    private final RecoveredStates recovered;
    private final Adopters adopters;
    private final StateReader reader;
    private final Outbox outbox;
    private final WriteGate gate;
    private final IsolatedTasks tasks;
    private final FreshContext fresh;

    AdoptingStates(
            StateTopics topics,
            RecoveredStates recovered,
            Adopters adopters,
            StateReader reader,
            Outbox outbox,
            WriteGate gate,
            IsolatedTasks tasks,
            FreshContext fresh) {
        this.topics = topics;
        this.recovered = recovered;
        this.adopters = adopters;
        this.reader = reader;
        this.outbox = outbox;
        this.gate = gate;
        this.tasks = tasks;
        this.fresh = fresh;
    }

    /** Adopts one batch of states that are ahead. Must be called on a Vert.x context. */
    public Uni<Adoption> adoptSome() {
        return fresh.runAside(() -> {
            var adopted = new AtomicInteger();
            List<Adoption.Refused> refused = new CopyOnWriteArrayList<>();
            return fresh.run(() -> Panache.withSession(() -> recovered.first(adopters.topics(), MOST)))
                    .flatMap(ahead -> tasks.runEach(
                            ahead,
                            id -> Panache.withTransaction(() -> adopt(id)).invoke(adopted::incrementAndGet),
                            (id, reason) -> refused.add(refusal(id, reason))))
                    .chain(() -> Panache.withTransaction(() -> recovered.putLast(refused)))
                    .chain(recovered::count)
                    // Immediately in this instance; others look within a second.
                    .chain(left -> fresh.block(() -> {
                        gate.lookAgain();
                        return left;
                    }))
                    .map(left -> new Adoption(adopted.get(), left, List.copyOf(refused)));
        });
    }

    private static Adoption.Refused refusal(Id id, Throwable reason) {
        LOG.warnf(reason, "%s of %s cannot be adopted", id.key(), id.topic());
        return new Adoption.Refused(id.topic(), id.key(), String.valueOf(reason.getMessage()));
    }

    private Uni<Void> adopt(Id id) {
        return recovered
                .lock(id)
                .flatMap(found -> found.map(state -> adopt(adopters.of(topics.named(id.topic())), state)
                                .chain(() -> recovered.settle(id)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private <A extends Published<S>, S extends EntityState> Uni<Void> adopt(
            Adopter<A, S> adopter, NewerState newerState) {
        @Nullable S state = newerState.state() == null ? null : reader.read(adopter.topic(), newerState.state());
        return Panache.getSession()
                .flatMap(session -> session.find(
                                adopter.aggregate(), newerState.id().key())
                        .call(own -> adopter.adopting().beforehand(own, state))
                        .flatMap(own -> state == null ? remove(session, own) : write(session, adopter, own, state)));
    }

    private <A extends Published<S>, S extends EntityState> Uni<Void> write(
            Mutiny.Session session, Adopter<A, S> adopter, @Nullable A own, S state) {
        A adopted = adopter.adopting().adopt(own, state);
        return session.persist(adopted)
                .chain(session::flush)
                .chain(() -> adopter.adopting().afterwards(adopted))
                .chain(() -> outbox.takeOver(adopted))
                .chain(() -> setVersion(session, adopter.aggregate(), state));
    }

    private Uni<Void> remove(Mutiny.Session session, @Nullable Published<?> own) {
        return own == null
                ? Uni.createFrom().voidItem()
                : session.remove(own).chain(session::flush).chain(() -> outbox.takeOver(own));
    }

    /** By query, because Hibernate counts versions itself. The version attribute of every aggregate has this name. */
    private static Uni<Void> setVersion(Mutiny.Session session, Class<?> aggregate, EntityState state) {
        return session.createMutationQuery(
                        "update %s e set e.version = :version where id(e) = :id".formatted(aggregate.getName()))
                .setParameter("version", state.version())
                .setParameter("id", state.id())
                .executeUpdate()
                .replaceWithVoid();
    }
}
