package dev.orderly.launcher.component;

import dev.orderly.launcher.Problem;
import dev.orderly.launcher.process.Launch;
import dev.orderly.launcher.process.ProcessTree.Signal;
import java.time.Duration;
import java.util.List;

/** One process of the system. */
public interface Component {

    String name();

    /** What has to be ready before this one starts. */
    default List<Component> needs() {
        return List.of();
    }

    /** Ports on which it listens, the one to call it on first. */
    List<Integer> ports();

    /**
     * Quick, and before anything is started.
     *
     * @throws Problem if what it runs is not there
     */
    default void requireBuilt() {}

    /** Does what has to be done before a start; changes nothing where it was done before. */
    default void prepare() {}

    Launch launch();

    /** The process that the component is, once what was launched has brought it about. */
    default ProcessHandle running(Process launched) {
        return launched.toHandle();
    }

    /** One quick look, which never throws because of what it sees. */
    boolean isReady();

    /** Runs once when it became ready, before anything that needs it starts. */
    default void whenReady() {}

    /** How long a start may take. */
    default Duration patience() {
        return Duration.ofMinutes(3);
    }

    /** The signal that asks it to end. */
    default Signal stopSignal() {
        return Signal.TERM;
    }

    /** How long it may take to end before it is made to. */
    default Duration stopPatience() {
        return Duration.ofSeconds(20);
    }

    /** What it does when it was asked to end, to be shown. */
    default String whileStopping() {
        return "stops";
    }

    /** Runs when it has ended because it was asked to, not killed. */
    default void whenStopped() {}
}
