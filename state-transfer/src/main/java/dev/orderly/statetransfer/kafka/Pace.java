package dev.orderly.statetransfer.kafka;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Says when the next batch of a stream may begin. What comes one at a time begins at once; under load batches keep a distance,
 * so that each covers several records: a transaction costs the broker and the database far more than one more record in it.
 *
 * <p>Not thread-safe: batches of one stream begin one after the other.
 */
public final class Pace {

    /** Longer saves little more, and each hop of an order would take as much longer. */
    private static final Duration DISTANCE = Duration.ofMillis(100);
    /** What one change brings about in several topics at a time is no load yet. */
    private static final int LOAD = 3;
    /** A batch now and then that nothing waited for does not end it. */
    private static final int HEAVIEST = 2 * LOAD;

    private final LongSupplier nanoTime;
    private int load;
    private long begun;

    public Pace() {
        this(System::nanoTime);
    }

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Counts the next batch as begun after the time that is returned, which is zero or at least a millisecond.
     *
     * @param cameMeanwhile whether there was more to do before the batch before was done
     */
    public Duration untilNext(boolean cameMeanwhile) {
        load = cameMeanwhile ? Math.min(load + 1, HEAVIEST) : Math.max(load - 1, 0);
        long now = nanoTime.getAsLong();
        long wait = load < LOAD ? 0 : begun + DISTANCE.toNanos() - now;
        if (wait < Duration.ofMillis(1).toNanos()) {
            wait = 0;
        }
        begun = now + wait;
        return Duration.ofNanos(wait);
    }
}
