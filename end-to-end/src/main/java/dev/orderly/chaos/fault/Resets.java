package dev.orderly.chaos.fault;

import dev.orderly.chaos.network.Link;
import dev.orderly.chaos.network.Network;
import dev.orderly.chaos.network.Traffic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All connections around a program are reset at once; new ones can be opened. */
final class Resets implements Fault {

    private final String name;
    private final List<Link> links;
    private Traffic before = Traffic.NONE;

    Resets(String name, List<Link> links) {
        this.name = name;
        this.links = links;
    }

    @Override
    public String what() {
        return "connections of %s reset".formatted(name);
    }

    @Override
    public Set<String> programs() {
        return Set.of();
    }

    @Override
    public Set<String> hits() {
        return links.stream().flatMap(link -> Stream.of(link.from(), link.to())).collect(Collectors.toSet());
    }

    @Override
    public void begin() {
        before = Network.trafficOf(links);
        links.forEach(Link::reset);
    }

    @Override
    public Optional<String> effect() {
        return Effects.of(Network.trafficOf(links).since(before));
    }

    @Override
    public void end() {
        // new connections are opened by themselves
    }
}
