package dev.orderly.chaos.fault;

import dev.orderly.chaos.Programs;
import dev.orderly.launcher.Problem;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts programs again that ended although no fault ended them; each time is an incident, which nobody wants. */
public final class Supervisor implements AutoCloseable {

    private static final long LOOK_AGAIN_MILLIS = 1_000;

    private final Programs programs;
    private final Claims claims = new Claims();
    private final List<String> incidents = new CopyOnWriteArrayList<>();
    private final Thread watching;

    public Supervisor(Programs programs) {
        this.programs = programs;
        this.watching = Thread.ofVirtual().start(this::watch);
    }

    Claims claims() {
        return claims;
    }

    /** Something that no fault explains. */
    void report(String incident) {
        incidents.add(incident);
    }

    public List<String> incidents() {
        return List.copyOf(incidents);
    }

    private void watch() {
        try {
            while (true) {
                programs.names().forEach(this::watch);
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(String name) {
        if (!claims.claim(Set.of(name))) {
            return;
        }
        try {
            if (!programs.runs(name)) {
                report(name + " ended by itself");
                programs.start(name);
            }
        } catch (Problem e) {
            report("%s was not started again: %s".formatted(name, e.getMessage()));
        } finally {
            claims.release(Set.of(name));
        }
    }

    /** Watches no more. */
    @Override
    public void close() {
        watching.interrupt();
    }
}
