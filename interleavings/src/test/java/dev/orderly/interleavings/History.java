package dev.orderly.interleavings;

import dev.orderly.statetopics.EntityState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All states of an entity that its owner published, by version. It knows its hash, which is asked for in every world. */
final class History {

    static final History EMPTY = new History(List.of());

    private final List<@Nullable EntityState> states;
    private final int hash;

    private History(List<@Nullable EntityState> states) {
        this.states = states;
        this.hash = states.hashCode();
    }

    /**
     * With one more.
     *
     * @param state at the next version, whatever version it has; null for a tombstone
     */
    History plus(@Nullable EntityState state) {
        List<@Nullable EntityState> longer = new ArrayList<>(states);
        longer.add(state == null ? null : Versions.at(states.size(), state));
        return new History(Collections.unmodifiableList(longer));
    }

    /** -1 if there is none. */
    int lastVersion() {
        return states.size() - 1;
    }

    /** The state at that version; null for a tombstone. */
    @Nullable
    EntityState at(int version) {
        return states.get(version);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof History history && hash == history.hash && states.equals(history.states));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
