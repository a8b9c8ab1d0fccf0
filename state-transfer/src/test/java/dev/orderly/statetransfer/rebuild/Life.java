package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.database.Causes;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.ToldContext;
import dev.orderly.statetransfer.interleaving.Schedule;
import dev.orderly.statetransfer.rebuild.Locks.Lock;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The life of a process: a fault may happen at each of its transactions, and others may go on before each step that reads
 * or writes what they do, too.
 */
final class Life implements ToldContext.Listener {

    enum Fault {
        /** The process ends. What it had not committed is rolled back, so where in the transaction does not matter. */
        KILLED,
        /** The session is lost before the commit. */
        LOST,
        /** The session is lost after the commit, of which the process does not learn. */
        UNANSWERED,
        /** Another session is lost: the one that holds the lock of the rebuild. */
        UNLOCKED
    }

    static final class Killed extends Error {

        private static final long serialVersionUID = 1;

        Killed() {
            super("The process is killed", null, false, false);
        }
    }

    private final String name;
    private final RebuildScene scene;
    private final Schedule schedule;
    private final List<Fault> faults;
    private final Deque<Boolean> unanswered = new ArrayDeque<>();
    private final CompletableFuture<Void> death = new CompletableFuture<>();
    private Runnable unlock = () -> {};
    private volatile boolean isKilled;

    Life(String name, RebuildScene scene, List<Fault> faults) {
        this.name = name;
        this.scene = scene;
        this.schedule = scene.schedule;
        this.faults = faults;
    }

    @Override
    public synchronized void begins() {
        boolean isUnanswered = false;
        try {
            requireAlive();
            int choice = schedule.choose(1 + faults.size());
            if (choice > 0) {
                Fault fault = faults.get(choice - 1);
                scene.faults.add(fault);
                tell("is " + fault);
                isUnanswered = fault == Fault.UNANSWERED;
                happens(fault);
            }
            awaits(Lock.TABLE);
        } catch (Error e) {
            if (unanswered.isEmpty()) {
                death.completeExceptionally(e);
            }
            throw e;
        }
        unanswered.push(isUnanswered);
    }

    private void happens(Fault fault) {
        switch (fault) {
            case KILLED -> {
                isKilled = true;
                requireAlive();
            }
            case LOST -> throw lost();
            case UNLOCKED -> {
                unlock.run();
                schedule.rest();
            }
            case UNANSWERED -> {}
        }
    }

    private static UncheckedIOException lost() {
        return new UncheckedIOException(new IOException("The session is lost"));
    }

    void onUnlocked(Runnable action) {
        unlock = action;
    }

    private void requireAlive() {
        if (isKilled) {
            throw new Killed();
        }
    }

    @Override
    public synchronized void ended(@Nullable Throwable fault) {
        boolean isUnanswered = unanswered.pop();
        if (unanswered.isEmpty()) {
            boolean mayHaveWritten = scene.locks.release(this);
            if (fault == null && mayHaveWritten) {
                scene.look();
            }
            if (fault != null && Causes.of(fault).anyMatch(Error.class::isInstance)) {
                death.completeExceptionally(fault);
            }
        }
        if (isUnanswered && fault == null) {
            throw lost();
        }
    }

    /** For work that does not end because of failures: ends with the process. */
    <T> Uni<T> untilKilled(Uni<T> work) {
        Uni<T> killed = Uni.createFrom().completionStage(death::copy).map(never -> null);
        return Uni.combine().any().of(work, killed);
    }

    /** Others may go on before this. */
    void step(String what) {
        requireAlive();
        schedule.step();
        tell(what);
    }

    /** The same for what needs a lock; has no effect if the lock is held already. */
    void lock(Lock lock, String what) {
        if (!scene.locks.isHeld(lock, this)) {
            step(what);
            take(lock);
        }
    }

    void take(Lock lock) {
        awaits(lock);
        scene.locks.take(lock, this);
    }

    void awaits(Lock lock) {
        schedule.waitUntil(() -> scene.locks.isFree(lock, this));
    }

    /** Blocks in the middle of a transaction. */
    static <T> Uni<T> blocking(Runnable first, Supplier<Uni<T>> work) {
        return Arc.container()
                .instance(FreshContext.class)
                .get()
                .block(() -> {
                    first.run();
                    return true;
                })
                .flatMap(done -> work.get());
    }

    boolean isKilled() {
        return isKilled;
    }

    void tell(String event) {
        schedule.tell(name + " " + event);
    }
}
