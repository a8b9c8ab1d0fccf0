package dev.orderly.launcher.build;

/** The native compiler's optimisation level. */
public enum Optimization {
    /** Minimal: the build takes less time and memory. */
    BUILD_TIME("b"),
    /** The maximum without a profile. */
    RUN_TIME("2");

    private final String level;

    Optimization(String level) {
        this.level = level;
    }

    /** The value of native-image's option {@code -O}. */
    String level() {
        return level;
    }
}
