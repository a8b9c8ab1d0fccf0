package dev.orderly.benchmarks;

import dev.orderly.benchmarks.load.Load;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Repeated measurements of a duration. */
final class Times {

    private static final double MILLI = 1e6;
    private static final long SECOND = 1_000_000_000;

    private final long[] sorted;

    private Times(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** Measures repeatedly; the first tenth, in addition to the samples, warms up and does not count. */
    static Times of(int samples, Callable<Long> nanos) throws Exception {
        for (int i = 0; i < samples / 10; i++) {
            nanos.call();
        }
        long[] taken = new long[samples];
        for (int i = 0; i < samples; i++) {
            taken[i] = nanos.call();
        }
        return new Times(taken);
    }

    /**
     * Starts that many per second, whether or not earlier ones have finished, and measures from the scheduled start: a
     * late start counts as slow.
     */
    static Times paced(int samples, int perSecond, Load.Work work) throws Exception {
        List<Future<Long>> running = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < samples; i++) {
                long due = begin + i * SECOND / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                running.add(executor.submit(() -> {
                    work.once();
                    return System.nanoTime() - due;
                }));
            }
        }
        long[] taken = new long[samples];
        for (int i = 0; i < samples; i++) {
            taken[i] = running.get(i).get();
        }
        return new Times(taken);
    }

    /** In milliseconds, of several rounds. */
    static double medianOfPercentiles(int percent, List<Times> rounds) {
        double[] all = rounds.stream()
                .mapToDouble(round -> round.percentile(percent))
                .sorted()
                .toArray();
        return all[all.length / 2];
    }

    /** In milliseconds. */
    double percentile(int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(rank, 1) - 1] / MILLI;
    }
}
