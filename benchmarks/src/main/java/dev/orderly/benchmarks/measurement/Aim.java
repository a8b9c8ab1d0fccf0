package dev.orderly.benchmarks.measurement;

import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;

/** The target for a measured value, relative to its limit. */
public record Aim(String text, Direction direction, DoubleUnaryOperator bound) {

    public enum Direction {
        AT_LEAST,
        AT_MOST
    }

    /** For a value that only explains another one. */
    public static final Aim NONE = atMost("-", Double.POSITIVE_INFINITY);

    public static Aim atLeastPercent(int percent) {
        return new Aim(">= %d %%".formatted(percent), Direction.AT_LEAST, limit -> limit * percent / 100);
    }

    public static Aim atMostTimes(double times) {
        return new Aim("<= %sx".formatted(plain(times)), Direction.AT_MOST, limit -> limit * times);
    }

    /** At most that much above the limit, in the measurement's unit. */
    public static Aim atMostAbove(int more) {
        return new Aim("<= limit + %d".formatted(more), Direction.AT_MOST, limit -> limit + more);
    }

    /** Independent of the limit. */
    public static Aim atMost(double most) {
        return atMost("<= %s".formatted(plain(most)), most);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Aim atMost(String text, double most) {
        return new Aim(text, Direction.AT_MOST, limit -> most);
    }

    boolean isMet(double measured, double limit) {
        double required = bound.applyAsDouble(limit);
        return direction == Direction.AT_LEAST ? measured >= required : measured <= required;
    }
}
