package dev.orderly.launcher.component;

import dev.orderly.launcher.Problem;
import dev.orderly.launcher.process.Launch;
import dev.orderly.launcher.process.ProcessTree.Signal;
import java.time.Duration;
import java.util.List;

/** One process of the system. */
public interface Component {

    String name();

    /** The components that must be ready before this one starts. */
    default List<Component> needs() {
        return List.of();
    }

    /** The ports it listens on, its main one first. */
    List<Integer> ports();

    /**
     * Quick, and called before anything is started.
     *
     * @throws Problem if its program is missing
     */
    default void requireBuilt() {}

    /** Prepares a start; idempotent. */
    default void prepare() {}

    Launch launch();

    /** The component's process, once the launched one has started it. */
    default ProcessHandle running(Process launched) {
        return launched.toHandle();
    }

    /** One quick check, which does not throw. */
    boolean isReady();

    /** Runs once when it has become ready, before dependent components start. */
    default void whenReady() {}

    /** The time limit for a start. */
    default Duration patience() {
        return Duration.ofMinutes(3);
    }

    /** The signal that asks it to stop. */
    default Signal stopSignal() {
        return Signal.TERM;
    }

    /** The time limit for stopping before it is killed. */
    default Duration stopPatience() {
        return Duration.ofSeconds(20);
    }

    /** What to show while it stops. */
    default String whileStopping() {
        return "stops";
    }

    /** Runs when it has stopped on request, not when it was killed. */
    default void whenStopped() {}
}
