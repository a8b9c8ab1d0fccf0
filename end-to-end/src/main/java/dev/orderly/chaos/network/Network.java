package dev.orderly.chaos.network;

import dev.orderly.launcher.component.Routes;
import dev.orderly.launcher.process.Ports;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All links; each comes into being when a program is told where it finds another. */
public final class Network implements Routes, AutoCloseable {

    private static final String BROKER = "kafka";

    private final Map<Way, Link> links = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new ArrayList<>();

    private record Way(String from, String to) {}

    /**
     * @param clients of the broker: each gets a listener, because its link ends at one that advertises the link
     * @param firstPort the listeners' ports are looked for from here
     */
    public Network(List<String> clients, int firstPort) {
        int port = firstPort;
        for (String client : clients) {
            while (!Ports.isFree(port)) {
                port++;
            }
            Link link = Link.open(client, BROKER, port);
            links.put(new Way(client, BROKER), link);
            String name = client.toUpperCase(Locale.ROOT).replace("#", "");
            listeners.add(new Listener(name, port, link.port()));
            port++;
        }
    }

    @Override
    public int port(String from, String to, int port) {
        return links.computeIfAbsent(new Way(from, to), way -> Link.open(from, to, port))
                .port();
    }

    @Override
    public List<Listener> listeners() {
        return List.copyOf(listeners);
    }

    public List<Link> links() {
        return List.copyOf(links.values());
    }

    /** The links with traffic, because disturbing others has no effect; all of them if there is none. */
    public List<Link> busy() {
        List<Link> busy = links().stream().filter(Link::isBusy).toList();
        return busy.isEmpty() ? links() : busy;
    }

    /** The links from or to a program. */
    public List<Link> touching(String program) {
        return links().stream()
                .filter(link -> link.from().equals(program) || link.to().equals(program))
                .toList();
    }

    public static Traffic trafficOf(Collection<Link> links) {
        return links.stream().map(Link::traffic).reduce(Traffic.NONE, Traffic::plus);
    }

    @Override
    public void close() {
        links().forEach(Link::close);
    }
}
