package dev.orderly.chaos.fault;

import dev.orderly.chaos.network.Disturbance;
import dev.orderly.chaos.network.Link;
import dev.orderly.chaos.network.Network;
import dev.orderly.chaos.network.Traffic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A network between two programs, or around one, that does not carry what it should, or resets its connections. */
final class LinkFault implements Fault {

    private final String what;
    private final List<Link> links;
    private final Consumer<Link> begin;
    private final Consumer<Link> end;
    private Traffic before = Traffic.NONE;

    private LinkFault(String what, List<Link> links, Consumer<Link> begin, Consumer<Link> end) {
        this.what = what;
        this.links = links;
        this.begin = begin;
        this.end = end;
    }

    static LinkFault disturbing(String what, List<Link> links, Disturbance disturbance) {
        return new LinkFault(what, links, link -> link.disturb(disturbance), link -> link.disturb(Disturbance.NONE));
    }

    /** New connections can be opened at once. */
    static LinkFault resetting(String what, List<Link> links) {
        return new LinkFault(what, links, Link::reset, link -> {});
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public Set<String> claims() {
        return links.stream().map(Link::toString).collect(Collectors.toSet());
    }

    @Override
    public Set<String> hits() {
        return links.stream().flatMap(link -> Stream.of(link.from(), link.to())).collect(Collectors.toSet());
    }

    @Override
    public void begin() {
        before = Network.trafficOf(links);
        links.forEach(begin);
    }

    @Override
    public Optional<String> effect() {
        return Effects.of(Network.trafficOf(links).since(before));
    }

    @Override
    public void end() {
        links.forEach(end);
    }
}
