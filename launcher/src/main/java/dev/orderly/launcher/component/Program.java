package dev.orderly.launcher.component;

import dev.orderly.launcher.process.Launch;
import java.time.Duration;
import java.util.Map;

/** The executable form of a service: JVM, native or container. */
interface Program {

    /** See {@link Component#requireBuilt()}. */
    void requireBuilt();

    /** See {@link Component#prepare()}. */
    default void prepare() {}

    /** See {@link Component#launch()}. */
    Launch launch(Map<String, String> environment);

    /** See {@link Component#running(Process)}. */
    default ProcessHandle running(Process launched, Map<String, String> environment) {
        return launched.toHandle();
    }

    /** The same program for an additional process. */
    default Program again() {
        return this;
    }

    /** See {@link Component#stopPatience()}. */
    default Duration stopPatience() {
        return Duration.ofSeconds(30);
    }

    /** See {@link Component#whileStopping()}. */
    default String whileStopping() {
        return "stops";
    }

    /** See {@link Component#whenStopped()}. */
    default void whenStopped(Map<String, String> environment) {}
}
