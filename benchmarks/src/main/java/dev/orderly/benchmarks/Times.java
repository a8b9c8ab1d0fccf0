package dev.orderly.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** How long something took, many times. */
final class Times {

    private static final double MILLI = 1e6;

    private final long[] sorted;

    private Times(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** Does it again and again; a tenth more than asked for comes first, to warm up, and does not count. */
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

    /** In milliseconds. */
    double percentile(int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(rank, 1) - 1] / MILLI;
    }
}
