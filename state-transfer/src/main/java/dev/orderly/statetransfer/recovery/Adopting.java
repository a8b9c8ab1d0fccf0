package dev.orderly.statetransfer.recovery;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetransfer.outbox.Published;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of aggregate is made anew from its own state on the topic, after a backup was restored. A service declares
 * such a bean for each of its topics; all of it runs in the current transaction.
 *
 * @param <A> the entity
 * @param <S> by which the topic is known
 */
public interface Adopting<A extends Published<S>, S extends EntityState> {

    /**
     * The aggregate as the state tells it, its version aside, which is set without its doing. What the state does not tell
     * stays as it is in {@code own}.
     *
     * @param own what the database has; null if that is older than the entity. It is changed and given back
     */
    A adopt(@Nullable A own, S state);

    /**
     * What else is written before that, while {@code own} is what it was.
     *
     * @param state null if the aggregate is gone; it is deleted afterwards
     */
    default Uni<Void> beforehand(@Nullable A own, @Nullable S state) {
        return Uni.createFrom().voidItem();
    }

    /** What else is written when the adopted aggregate was flushed. */
    default Uni<Void> afterwards(A adopted) {
        return Uni.createFrom().voidItem();
    }
}
