package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.kubernetes.Policies.Endpoint;
import dev.orderly.kubernetes.Policies.Port;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks that the network policies allow each pod exactly the needed traffic. */
final class Traffic {

    static final String ANYWHERE = "anywhere";

    private static final Endpoint EVERYBODY = new Endpoint(ANYWHERE, Map.of(), Map.of(), Map.of());

    /** Represents all ports without a listener. */
    private static final int ANOTHER = 65000;

    private static final String NAME = "kubernetes.io/metadata.name";

    /**
     * A connection.
     *
     * @param port with "/UDP" if it is not TCP
     */
    record Flow(String from, String to, String port) {

        static Flow of(String from, String to, int port) {
            return new Flow(from, to, Integer.toString(port));
        }

        private static Flow of(Endpoint from, Endpoint to, Port port) {
            return new Flow(from.name(), to.name(), port.toString());
        }

        @Override
        public String toString() {
            return "%s -> %s:%s".formatted(from, to, port);
        }
    }

    private final Policies policies;
    private final List<Endpoint> inside;
    private final List<Endpoint> outside;

    static Stream<String> complaints(Manifests manifests) {
        Traffic traffic = new Traffic(manifests);
        Set<Flow> needed = NeededTraffic.of(manifests);
        Set<Flow> letOut = traffic.letOut();
        Set<Flow> letIn = traffic.letIn();
        Set<String> pods = traffic.inside.stream().map(Endpoint::name).collect(Collectors.toSet());
        return Stream.of(
                        needed.stream()
                                .filter(flow -> pods.contains(flow.from()) && !letOut.contains(flow))
                                .map(flow -> "%s is needed, and no NetworkPolicy lets it out of %s: add it to egress"
                                        .formatted(flow, flow.from())),
                        needed.stream()
                                .filter(flow -> pods.contains(flow.to()) && !letIn.contains(flow))
                                .map(flow -> "%s is needed, and no NetworkPolicy lets it into %s: add it to ingress"
                                        .formatted(flow, flow.to())),
                        letOut.stream()
                                .filter(flow -> !needed.contains(flow))
                                .map(flow -> "%s is let out of %s, and nothing needs it: remove it from egress"
                                        .formatted(flow, flow.from())),
                        letIn.stream()
                                .filter(flow -> !needed.contains(flow))
                                .map(flow -> "%s is let into %s, and nothing needs it: remove it from ingress"
                                        .formatted(flow, flow.to())),
                        traffic.policies
                                .peers()
                                .map(peer -> peer.path("namespaceSelector"))
                                .filter(selector -> !selector.isEmpty() && !isName(selector))
                                .map(selector -> "A NetworkPolicy knows a namespace by %s: name it by %s"
                                        .formatted(new Selector(selector), NAME)))
                .flatMap(complaints -> complaints);
    }

    private Traffic(Manifests manifests) {
        this.policies = Policies.of(manifests);
        this.inside = Pods.of(manifests).stream()
                .map(pod -> new Endpoint(pod.name(), Map.of(NAME, Namespaces.ORDERLY), pod.labels(), pod.ports()))
                .toList();
        this.outside = Stream.concat(
                        Stream.of(EVERYBODY),
                        policies.peers()
                                .filter(peer -> isName(peer.path("namespaceSelector")))
                                .map(peer -> endpoint(
                                        Json.strings(peer.at("/namespaceSelector/matchLabels")),
                                        Json.strings(peer.at("/podSelector/matchLabels")))))
                .filter(Endpoint::isOutside)
                .distinct()
                .toList();
    }

    private static boolean isName(JsonNode namespaceSelector) {
        return namespaceSelector.size() == 1
                && Json.strings(namespaceSelector.path("matchLabels")).keySet().equals(Set.of(NAME));
    }

    /** A peer in another namespace, with only the labels that the policies require. */
    private static Endpoint endpoint(Map<String, String> namespace, Map<String, String> labels) {
        String name = Stream.concat(Stream.of(namespace.get(NAME)), labels.values().stream())
                .collect(Collectors.joining("/"));
        return new Endpoint(name, namespace, labels, Map.of());
    }

    private Set<Flow> letOut() {
        Set<Port> portsOfOthers = Stream.concat(policies.portsOfOthers(), Stream.of(new Port(ANOTHER, "TCP")))
                .collect(Collectors.toSet());
        Set<Flow> flows = new HashSet<>();
        for (Endpoint from : inside) {
            inside.forEach(to -> ports(to)
                    .filter(port -> policies.letOut(from, to, port))
                    .forEach(port -> flows.add(Flow.of(from, to, port))));
            for (Endpoint to : outside) {
                portsOfOthers.stream()
                        .filter(port -> policies.letOut(from, to, port))
                        .filter(port -> to.equals(EVERYBODY) || !policies.letOut(from, EVERYBODY, port))
                        .forEach(port -> flows.add(Flow.of(from, to, port)));
            }
        }
        return flows;
    }

    private Set<Flow> letIn() {
        Set<Flow> flows = new HashSet<>();
        for (Endpoint to : inside) {
            Stream.concat(inside.stream(), outside.stream())
                    .forEach(from -> ports(to)
                            .filter(port -> policies.letIn(from, to, port))
                            .forEach(port -> flows.add(Flow.of(from, to, port))));
        }
        return flows;
    }

    private static Stream<Port> ports(Endpoint pod) {
        return IntStream.concat(pod.ports().values().stream().mapToInt(Integer::intValue), IntStream.of(ANOTHER))
                .mapToObj(number -> new Port(number, "TCP"));
    }
}
