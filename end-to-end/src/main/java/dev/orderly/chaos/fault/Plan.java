package dev.orderly.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong, and when: the same for the same seed. Every kind comes once before any comes again. Any thread may
 * take the next step.
 */
public final class Plan {

    private static final int OVERLAPPING = 3;
    /** A third begins at once. */
    private static final int WITHOUT_GAP = 3;

    private static final int LONGEST_GAP_MILLIS = 4_000;
    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 8_000;

    private final List<String> kinds;
    private final Random random;
    private final @Nullable Duration oneByOne;
    private final List<String> left = new ArrayList<>();

    /**
     * @param kind of the fault
     * @param choices decides what it hits
     * @param gap before it begins
     * @param lasts before it is mended
     */
    record Step(String kind, Random choices, Duration gap, Duration lasts) {}

    /**
     * @param oneByOne how long each fault lasts, and the time without one before it; null if faults overlap, for random
     *     times
     */
    public Plan(List<String> kinds, long seed, @Nullable Duration oneByOne) {
        this.kinds = List.copyOf(kinds);
        this.random = new Random(seed);
        this.oneByOne = oneByOne;
    }

    int atOnce() {
        return oneByOne == null ? OVERLAPPING : 1;
    }

    synchronized Step next() {
        if (left.isEmpty()) {
            left.addAll(kinds);
            Collections.shuffle(left, random);
        }
        String kind = left.removeLast();
        Random choices = new Random(random.nextLong());
        return oneByOne == null
                ? new Step(kind, choices, gap(), Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)))
                : new Step(kind, choices, oneByOne, oneByOne);
    }

    private Duration gap() {
        return random.nextInt(WITHOUT_GAP) == 0 ? Duration.ZERO : Duration.ofMillis(random.nextInt(LONGEST_GAP_MILLIS));
    }
}
