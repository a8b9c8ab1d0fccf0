package dev.orderly.statetransfer.kafka;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Determines when the next batch of a stream may begin. Single changes begin immediately; under load there is a
 * distance between batches, so that each covers several records, because a transaction costs the broker and the
 * database far more than another record in it.
 *
 * <p>Not thread-safe: batches of one stream begin one after the other.
 */
public final class BatchThrottle {

    /** A longer distance would save little more, and would delay each hop of an order by as much. */
    private static final Duration DISTANCE = Duration.ofMillis(100);
    /** A single change that causes others in several topics at once is not load yet. */
    private static final int LOAD = 3;
    /**
     * Records that make it worth having waited. Orders that come one after the other bring several within a distance: they
     * must not keep a load up that has ended, and wait a distance at each hop.
     */
    private static final int WORTH = 10;
    /** The limit of the counter: an occasional batch with nothing waiting does not end the load. */
    private static final int HEAVIEST = 2 * LOAD;

    private final LongSupplier nanoTime;
    private int load;
    private long begun;
    private boolean waited;

    public BatchThrottle() {
        this(System::nanoTime);
    }

    BatchThrottle(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Counts the next batch as begun after the returned time, which is zero or at least a millisecond.
     *
     * @param moreArrived whether more to do arrived before the previous batch was done
     * @param records in the latest batch
     */
    public Duration untilNext(boolean moreArrived, int records) {
        if (waited && records < WORTH) {
            load = 0;
        } else {
            load = moreArrived || waited ? Math.min(load + 1, HEAVIEST) : Math.max(load - 1, 0);
        }
        long now = nanoTime.getAsLong();
        long wait = load < LOAD ? 0 : begun + DISTANCE.toNanos() - now;
        if (wait < Duration.ofMillis(1).toNanos()) {
            wait = 0;
        }
        waited = wait > 0;
        begun = now + wait;
        return Duration.ofNanos(wait);
    }
}
