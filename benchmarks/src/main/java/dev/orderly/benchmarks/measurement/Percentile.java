package dev.orderly.benchmarks.measurement;

import java.util.Arrays;

/** The value that so many percent of the values do not exceed (nearest rank). */
public final class Percentile {

    /** @return 0 if there are no values */
    public static double of(int percent, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted.length == 0 ? 0 : sorted[Math.max(rank, 1) - 1];
    }

    private Percentile() {}
}
