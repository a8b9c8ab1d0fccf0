package dev.orderly.chaos.network;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts the traffic of a link. */
final class Meter {

    private final LongAdder toServer = new LongAdder();
    private final LongAdder toClient = new LongAdder();
    private final LongAdder heldBack = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private volatile long lastPassed = System.nanoTime();

    void passed(Direction direction, int bytes) {
        (direction == Direction.TO_SERVER ? toServer : toClient).add(bytes);
        lastPassed = System.nanoTime();
    }

    void heldBack(int bytes) {
        heldBack.add(bytes);
    }

    void ended() {
        ended.increment();
    }

    void refused() {
        refused.increment();
    }

    /** Since anything passed last. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastPassed);
    }

    Traffic traffic() {
        return new Traffic(toServer.sum(), toClient.sum(), heldBack.sum(), ended.sum(), refused.sum());
    }
}
