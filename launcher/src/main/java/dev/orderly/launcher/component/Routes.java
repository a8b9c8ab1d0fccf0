package dev.orderly.launcher.component;

import java.util.List;

/** The ways between the programs: direct ones, or detours through proxies in which faults are injected. */
public interface Routes {

    Routes DIRECT = (from, to, port) -> port;

    /**
     * The port at which a program reaches another.
     *
     * @param from the instance that connects, such as {@code ordering#2}
     * @param to the program that listens
     * @param port its own port
     */
    int port(String from, String to, int port);

    /** The broker's listeners beside the one for all clients. */
    default List<Listener> listeners() {
        return List.of();
    }

    /**
     * A listener of the broker. Kafka's clients leave the address that they are given for the one that the broker
     * advertises: who comes through a proxy needs a listener that advertises it.
     *
     * @param name in capital letters
     */
    record Listener(String name, int port, int advertisedPort) {}
}
