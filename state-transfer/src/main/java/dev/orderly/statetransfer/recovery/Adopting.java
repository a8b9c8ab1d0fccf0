package dev.orderly.statetransfer.recovery;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetransfer.outbox.Published;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * How to recreate one kind of aggregate from its own state on the topic, after a backup was restored. A service
 * declares such a bean for each of its topics; all methods run in the current transaction.
 *
 * @param <A> the entity
 * @param <S> the state, which identifies the topic
 */
public interface Adopting<A extends Published<S>, S extends EntityState> {

    /**
     * The aggregate as its state describes it, except for its version, which is set automatically. Attributes that the
     * state does not contain stay as they are in {@code own}.
     *
     * @param own the database's aggregate, which is changed and returned; null if the backup is older than the entity
     */
    A adopt(@Nullable A own, S state);

    /**
     * Writes other data before the adoption, while {@code own} is unchanged.
     *
     * @param state null if the aggregate is gone; it is deleted afterwards
     */
    default Uni<Void> beforehand(@Nullable A own, @Nullable S state) {
        return Uni.createFrom().voidItem();
    }

    /** Writes other data after the adopted aggregate was flushed. */
    default Uni<Void> afterwards(A adopted) {
        return Uni.createFrom().voidItem();
    }
}
