package dev.orderly.chaos.network;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a link does to connections and their bytes.
 *
 * @param cut connections end, and new ones are refused
 * @param held bytes in these directions wait until the disturbance ends, as in a network that drops all packets
 * @param delay of each piece of data
 * @param bytesPerSecond the most that passes on each connection; 0 is unlimited
 */
public record Disturbance(boolean cut, Set<Direction> held, Duration delay, int bytesPerSecond) {

    public static final Disturbance NONE = holding(EnumSet.noneOf(Direction.class));

    /** Every connection ends, and none can be opened. */
    public static final Disturbance CUT = new Disturbance(true, EnumSet.noneOf(Direction.class), Duration.ZERO, 0);

    /** Connections stay open, and nothing arrives at either side. */
    public static final Disturbance HALF_OPEN = holding(EnumSet.allOf(Direction.class));

    /** Requests arrive, answers do not. */
    public static final Disturbance NO_ANSWERS = holding(EnumSet.of(Direction.TO_CLIENT));

    /** Requests do not arrive; answers to earlier ones do. */
    public static final Disturbance NO_REQUESTS = holding(EnumSet.of(Direction.TO_SERVER));

    public static Disturbance delaying(Duration delay) {
        return new Disturbance(false, EnumSet.noneOf(Direction.class), delay, 0);
    }

    public static Disturbance throttlingTo(int bytesPerSecond) {
        return new Disturbance(false, EnumSet.noneOf(Direction.class), Duration.ZERO, bytesPerSecond);
    }

    private static Disturbance holding(Set<Direction> held) {
        return new Disturbance(false, held, Duration.ZERO, 0);
    }

    boolean holds(Direction direction) {
        return held.contains(direction);
    }

    /** How long that many bytes take. */
    Duration timeFor(int bytes) {
        return bytesPerSecond == 0 ? delay : delay.plusMillis(1000L * bytes / bytesPerSecond);
    }
}
