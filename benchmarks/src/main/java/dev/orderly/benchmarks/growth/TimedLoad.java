package dev.orderly.benchmarks.growth;

import dev.orderly.benchmarks.load.Load;
import dev.orderly.benchmarks.measurement.Percentile;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What several concurrent callers achieved together.
 *
 * @param perSecond calls
 * @param p99 of a call, in milliseconds
 */
record TimedLoad(double perSecond, double p99) {

    /** One call. */
    interface Call {
        void number(int number) throws Exception;
    }

    /** So many calls, with consecutive numbers. */
    static TimedLoad of(int times, int callers, Call call) throws Exception {
        Collection<Double> millis = new ConcurrentLinkedQueue<>();
        var next = new AtomicInteger();
        double seconds = Load.seconds(times, callers, () -> () -> {
            long begin = System.nanoTime();
            call.number(next.getAndIncrement());
            millis.add((System.nanoTime() - begin) / 1e6);
        });
        double[] all = millis.stream().mapToDouble(each -> each).toArray();
        return new TimedLoad(times / seconds, Percentile.of(99, all));
    }
}
