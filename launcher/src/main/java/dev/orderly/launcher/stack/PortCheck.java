package dev.orderly.launcher.stack;

import dev.orderly.launcher.Problem;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.process.Ports;

/** Refuses to start a component whose port is taken. */
final class PortCheck {

    static void requireFree(Component component) {
        for (int port : component.ports()) {
            if (!Ports.isFree(port)) {
                String who = Ports.owner(port)
                        .map(process -> "by process %d (%s)"
                                .formatted(
                                        process.pid(), process.info().command().orElse("unknown")))
                        .orElse("by another program");
                throw new Problem(
                        "Port %d, which %s needs, is taken %s: stop that program, or move all ports with ./orderly up --port-offset 100."
                                .formatted(port, component.name(), who));
            }
        }
    }

    private PortCheck() {}
}
