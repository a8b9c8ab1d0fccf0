package dev.orderly.chaos.fault;

import dev.orderly.chaos.network.Disturbance;
import dev.orderly.chaos.network.Link;
import dev.orderly.chaos.network.Network;
import dev.orderly.chaos.network.Traffic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A network between two programs, or around one, that does not carry what it should. */
final class LinkFault implements Fault {

    private final String what;
    private final List<Link> links;
    private final Disturbance disturbance;
    private Traffic before = Traffic.NONE;

    LinkFault(String what, List<Link> links, Disturbance disturbance) {
        this.what = what;
        this.links = links;
        this.disturbance = disturbance;
    }

    @Override
    public String what() {
        return what;
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
        links.forEach(link -> link.disturb(disturbance));
    }

    @Override
    public Optional<String> effect() {
        return Effects.of(Network.trafficOf(links).since(before));
    }

    @Override
    public void end() {
        links.forEach(link -> link.disturb(Disturbance.NONE));
    }
}
