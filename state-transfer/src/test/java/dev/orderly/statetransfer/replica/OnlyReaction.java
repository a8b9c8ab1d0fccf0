package dev.orderly.statetransfer.replica;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** In place of the service's reaction. */
record OnlyReaction(Reaction reaction) implements Instance<Reaction> {

    @Override
    public Reaction get() {
        return reaction;
    }

    @Override
    public boolean isUnsatisfied() {
        return false;
    }

    @Override
    public boolean isAmbiguous() {
        return false;
    }

    @Override
    public Iterator<Reaction> iterator() {
        return List.of(reaction).iterator();
    }

    @Override
    public Instance<Reaction> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Reaction> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Reaction> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy(Reaction instance) {}

    @Override
    public Handle<Reaction> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<Reaction>> handles() {
        throw new UnsupportedOperationException();
    }
}
