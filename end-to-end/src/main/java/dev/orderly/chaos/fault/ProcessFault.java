package dev.orderly.chaos.fault;

import dev.orderly.chaos.Programs;
import dev.orderly.chaos.network.Network;
import dev.orderly.chaos.network.Traffic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Processes that end, and are started again later; the effect is what their connections show. */
final class ProcessFault implements Fault {

    /** How a process ends. */
    enum Way {
        KILLED,
        STOPPED
    }

    private final Programs programs;
    private final List<String> names;
    private final Way way;
    private Traffic before = Traffic.NONE;

    ProcessFault(Programs programs, List<String> names, Way way) {
        this.programs = programs;
        this.names = names;
        this.way = way;
    }

    @Override
    public String what() {
        return "%s %s".formatted(String.join(" and ", names), way == Way.KILLED ? "killed" : "stopped");
    }

    @Override
    public Set<String> programs() {
        return Set.copyOf(names);
    }

    @Override
    public void begin() {
        before = traffic();
        names.parallelStream().forEach(way == Way.KILLED ? programs::kill : programs::stop);
    }

    @Override
    public Optional<String> effect() {
        return Effects.of(traffic().since(before));
    }

    @Override
    public void end() {
        programs.start(names);
    }

    private Traffic traffic() {
        return names.stream()
                .map(name -> Network.trafficOf(programs.network().touching(name)))
                .reduce(Traffic.NONE, Traffic::plus);
    }
}
