package dev.orderly.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What goes wrong, and when: the same for the same seed. Every kind comes once before any comes again. Any thread may
 * take the next step.
 */
public final class Plan {

    /** A third begins at once: while the last one is being recovered from. */
    private static final int AT_ONCE = 3;

    private static final int LONGEST_GAP_MILLIS = 4_000;
    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 8_000;

    private final List<String> kinds;
    private final Random random;
    private final List<String> left = new ArrayList<>();

    /**
     * @param kind of the fault
     * @param choices decides what it hits
     * @param gap before it begins
     * @param lasts before it is mended
     */
    record Step(String kind, Random choices, Duration gap, Duration lasts) {}

    public Plan(List<String> kinds, long seed) {
        this.kinds = List.copyOf(kinds);
        this.random = new Random(seed);
    }

    synchronized Step next() {
        if (left.isEmpty()) {
            left.addAll(kinds);
            Collections.shuffle(left, random);
        }
        boolean atOnce = random.nextInt(AT_ONCE) == 0;
        return new Step(
                left.removeLast(),
                new Random(random.nextLong()),
                Duration.ofMillis(atOnce ? 0 : random.nextInt(LONGEST_GAP_MILLIS)),
                Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)));
    }
}
