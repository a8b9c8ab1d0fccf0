package dev.orderly.benchmarks;

import java.util.Collection;

/** Repeated measurements of one value. */
record Spread(double least, double median, double most) {

    static Spread of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(each -> each).sorted().toArray();
        return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    /** Whether some measurements of the one could be of the other. */
    boolean overlaps(Spread other) {
        return least <= other.most && other.least <= most;
    }
}
