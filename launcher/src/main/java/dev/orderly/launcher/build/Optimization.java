package dev.orderly.launcher.build;

/** How much the native compiler does for a faster program. */
public enum Optimization {
    /** As little as possible: the build takes less time and memory. */
    BUILD_TIME("b"),
    /** As much as it can without a profile. */
    RUN_TIME("2");

    private final String level;

    Optimization(String level) {
        this.level = level;
    }

    /** What native-image calls it, after {@code -O}. */
    String level() {
        return level;
    }
}
