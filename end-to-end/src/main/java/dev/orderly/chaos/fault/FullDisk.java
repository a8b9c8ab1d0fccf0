package dev.orderly.chaos.fault;

import dev.orderly.chaos.Programs;
import dev.orderly.chaos.SmallDisk;
import java.util.Optional;
import java.util.Set;

/**
 * The disk of broker, database and Keycloak is full. The broker then ends itself; what has ended is started again once
 * there is room.
 */
final class FullDisk implements Fault {

    private static final Set<String> PROGRAMS = Set.of("kafka", "postgres", "keycloak");

    private final Programs programs;
    private final SmallDisk disk;
    private String seen = "";

    FullDisk(Programs programs, SmallDisk disk) {
        this.programs = programs;
        this.disk = disk;
    }

    @Override
    public String what() {
        return "disk full";
    }

    @Override
    public Set<String> programs() {
        return PROGRAMS;
    }

    @Override
    public void begin() {
        disk.fill();
    }

    /** A program that ended. */
    @Override
    public Optional<String> effect() {
        if (seen.isEmpty()) {
            seen = PROGRAMS.stream()
                    .filter(name -> !programs.runs(name))
                    .findFirst()
                    .map(name -> name + " ended")
                    .orElse("");
        }
        return Optional.of(seen).filter(text -> !text.isEmpty());
    }

    @Override
    public void end() {
        effect();
        disk.empty();
        PROGRAMS.forEach(programs::start);
    }
}
