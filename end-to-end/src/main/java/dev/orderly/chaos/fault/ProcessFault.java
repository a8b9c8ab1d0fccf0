package dev.orderly.chaos.fault;

import dev.orderly.chaos.Programs;
import dev.orderly.chaos.network.Network;
import dev.orderly.chaos.network.Traffic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Processes that end, and are started again later; the effect is what their connections show. */
final class ProcessFault implements Fault {

    private final String what;
    private final Programs programs;
    private final List<String> names;
    private final Consumer<String> begin;
    private final Consumer<List<String>> end;
    private Traffic before = Traffic.NONE;

    private ProcessFault(
            String what, Programs programs, List<String> names, Consumer<String> begin, Consumer<List<String>> end) {
        this.what = what;
        this.programs = programs;
        this.names = names;
        this.begin = begin;
        this.end = end;
    }

    static ProcessFault killing(Programs programs, List<String> names) {
        return new ProcessFault(
                String.join(" and ", names) + " killed", programs, names, programs::kill, programs::start);
    }

    static ProcessFault stopping(Programs programs, String name) {
        return new ProcessFault(name + " stopped", programs, List.of(name), programs::stop, programs::start);
    }

    /** Starts them in this order, without regard to who needs whom. */
    static ProcessFault restarting(Programs programs, List<String> order) {
        return new ProcessFault(
                "everything killed, then started: " + String.join(", ", order),
                programs,
                order,
                programs::kill,
                programs::startInTurn);
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public Set<String> programs() {
        return Set.copyOf(names);
    }

    @Override
    public void begin() {
        before = traffic();
        names.parallelStream().forEach(begin);
    }

    @Override
    public Optional<String> effect() {
        return Effects.of(traffic().since(before));
    }

    @Override
    public void end() {
        end.accept(names);
    }

    private Traffic traffic() {
        return Network.trafficOf(names.stream()
                .flatMap(name -> programs.network().touching(name).stream())
                .distinct()
                .toList());
    }
}
