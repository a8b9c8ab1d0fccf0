package dev.orderly.benchmarks.measurement;

import java.util.Arrays;
import java.util.Collection;

/** Repeated measurements of one value. */
public record Spread(double median, double least, double most) {

    public static Spread of(Collection<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Whether some measurements of the one could be of the other. */
    public boolean overlaps(Spread other) {
        return least <= other.most && other.least <= most;
    }
}
