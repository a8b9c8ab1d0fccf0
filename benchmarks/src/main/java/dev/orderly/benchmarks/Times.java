package dev.orderly.benchmarks;

import dev.orderly.benchmarks.load.Load;
import dev.orderly.benchmarks.measurement.Percentile;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** Repeated measurements of a duration. */
final class Times {

    private static final double MILLI = 1e6;

    private final long[] nanos;

    private Times(long[] nanos) {
        this.nanos = nanos;
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
        List<Long> taken = Load.paced(samples, perSecond, due -> {
            work.once();
            return System.nanoTime() - due;
        });
        return new Times(taken.stream().mapToLong(Long::longValue).toArray());
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
        return Percentile.of(percent, Arrays.stream(nanos).asDoubleStream().toArray()) / MILLI;
    }
}
