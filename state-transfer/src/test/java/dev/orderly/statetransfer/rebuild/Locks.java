package dev.orderly.statetransfer.rebuild;

import java.util.EnumMap;
import java.util.Map;

/** Which transaction holds which of the database's locks, so that a schedule never lets the database itself wait. */
final class Locks {

    enum Lock {
        /** The rows of {@code replica_progress}. */
        OFFSETS,
        /** The table that readers see, exclusively. */
        TABLE,
        /** The locks of decisions. */
        DECISIONS
    }

    private final Map<Lock, Life> holders = new EnumMap<>(Lock.class);

    boolean isFree(Lock lock) {
        return !holders.containsKey(lock);
    }

    boolean isFree(Lock lock, Life asking) {
        return isFree(lock) || isHeld(lock, asking);
    }

    boolean isHeld(Lock lock, Life holder) {
        return holders.get(lock) == holder;
    }

    void take(Lock lock, Life taking) {
        holders.put(lock, taking);
    }

    /** Returns whether it may have changed the table that readers see. */
    boolean release(Life holder) {
        boolean isWriter = isHeld(Lock.OFFSETS, holder) || isHeld(Lock.TABLE, holder);
        holders.values().removeIf(holder::equals);
        return isWriter;
    }

    boolean areFree() {
        return holders.isEmpty();
    }
}
