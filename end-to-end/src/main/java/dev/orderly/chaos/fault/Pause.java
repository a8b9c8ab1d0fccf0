package dev.orderly.chaos.fault;

import dev.orderly.chaos.Programs;
import dev.orderly.chaos.network.Link;
import dev.orderly.launcher.process.ProcessTree.Signal;
import java.util.Optional;
import java.util.Set;

/** A process that neither works nor dies: whoever talks to it gets no answer, and its connections stay open. */
final class Pause implements Fault {

    private final Programs programs;
    private final String name;
    private long received;
    private long unread;
    private boolean paused;

    Pause(Programs programs, String name) {
        this.programs = programs;
        this.name = name;
    }

    @Override
    public String what() {
        return name + " paused";
    }

    @Override
    public Set<String> programs() {
        return Set.of(name);
    }

    @Override
    public void begin() {
        programs.signal(name, Signal.STOP);
        paused = true;
        received = bytesTo();
    }

    @Override
    public Optional<String> effect() {
        if (paused) {
            unread = bytesTo() - received;
        }
        return unread > 0 ? Optional.of(unread + " bytes unread") : Optional.empty();
    }

    @Override
    public void end() {
        paused = false;
        programs.signal(name, Signal.CONT);
    }

    private long bytesTo() {
        return programs.network().touching(name).stream()
                .mapToLong(this::bytesTo)
                .sum();
    }

    private long bytesTo(Link link) {
        return link.to().equals(name)
                ? link.traffic().toServer()
                : link.traffic().toClient();
    }
}
