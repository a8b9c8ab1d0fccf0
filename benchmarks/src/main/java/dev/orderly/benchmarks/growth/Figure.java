package dev.orderly.benchmarks.growth;

import dev.orderly.benchmarks.measurement.Aim;
import dev.orderly.benchmarks.measurement.Aim.Direction;
import dev.orderly.benchmarks.measurement.Spread;
import java.util.OptionalDouble;

/**
 * Something that is measured at every step.
 *
 * @param most the aim, if it has to grow: everything else should be the same at each step
 */
record Figure(String name, String unit, Direction better, OptionalDouble most) {

    private static final double TOLERATED = 1.15;

    private Figure(String name, String unit, Direction better) {
        this(name, unit, better, OptionalDouble.empty());
    }

    static Figure rate(String name) {
        return new Figure(name, "1/s", Direction.AT_LEAST);
    }

    static Figure millis(String name) {
        return new Figure(name, "ms", Direction.AT_MOST);
    }

    /** Of work that has to read every row. */
    static Figure growingMillis(String name, double most) {
        return new Figure(name, "ms", Direction.AT_MOST, OptionalDouble.of(most));
    }

    static Figure megabytes(String name) {
        return new Figure(name, "MB", Direction.AT_MOST);
    }

    /** The same within 15 % of the first step, or within what differs between repetitions anyway. */
    Aim aim(Spread first, Spread later) {
        return most.isPresent() ? Aim.atMost(most.getAsDouble()) : flat(first, later);
    }

    private Aim flat(Spread first, Spread later) {
        boolean indistinct = first.overlaps(later);
        return new Aim(
                "flat, +-15 %",
                better,
                limit -> better == Direction.AT_MOST
                        ? indistinct ? Double.POSITIVE_INFINITY : limit * TOLERATED
                        : indistinct ? 0 : limit / TOLERATED);
    }
}
