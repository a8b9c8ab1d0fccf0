package dev.orderly.chaos.load.running;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Limits concurrent actions per program, so that one that is away does not keep callers from the others. */
final class Slots {

    private static final int PER_PROGRAM = 6;

    private final Map<String, Semaphore> free = new ConcurrentHashMap<>();

    boolean take(String program) {
        return of(program).tryAcquire();
    }

    void giveBack(String program) {
        of(program).release();
    }

    private Semaphore of(String program) {
        return free.computeIfAbsent(program, _ -> new Semaphore(PER_PROGRAM));
    }
}
