package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The traffic that network policies allow: those of the manifests, and those that operators create. Policies are
 * additive: each one allows more, and without a policy for a pod everything is allowed.
 *
 * @param specs of all policies
 */
record Policies(List<JsonNode> specs) {

    static Policies of(Manifests manifests) {
        return new Policies(Stream.concat(
                        manifests.of("NetworkPolicy").map(policy -> policy.at("/spec")), OperatorPolicies.of(manifests))
                .toList());
    }

    boolean letOut(Endpoint from, Endpoint to, Port port) {
        return passes("Egress", from, to, to, port);
    }

    boolean letIn(Endpoint from, Endpoint to, Port port) {
        return passes("Ingress", to, from, to, port);
    }

    private boolean passes(String direction, Endpoint own, Endpoint other, Endpoint receiver, Port port) {
        List<JsonNode> meant = specs.stream()
                .filter(spec -> has(spec, direction))
                .filter(spec -> new Selector(spec.path("podSelector")).matches(own.labels()))
                .toList();
        String peers = direction.equals("Ingress") ? "from" : "to";
        Predicate<JsonNode> passes = rule -> anyOrNone(rule.path(peers), peer -> other.is(peer))
                && anyOrNone(rule.path("ports"), allowed -> port.is(allowed, receiver));
        return meant.isEmpty() || rules(meant, direction).anyMatch(passes);
    }

    /** Without peers everybody is allowed, without ports every port. */
    private static boolean anyOrNone(JsonNode list, Predicate<JsonNode> test) {
        return list.isEmpty() || list.valueStream().anyMatch(test);
    }

    private static boolean has(JsonNode spec, String direction) {
        JsonNode types = spec.path("policyTypes");
        return types.isMissingNode()
                ? direction.equals("Ingress") || spec.has("egress")
                : types.valueStream().anyMatch(type -> type.asText().equals(direction));
    }

    private static Stream<JsonNode> rules(List<JsonNode> specs, String direction) {
        String field = direction.equals("Ingress") ? "ingress" : "egress";
        return specs.stream().flatMap(spec -> spec.path(field).valueStream());
    }

    /** All peers in any policy. */
    Stream<JsonNode> peers() {
        return Stream.of("Ingress", "Egress")
                .flatMap(direction -> rules(specs, direction))
                .flatMap(rule -> Stream.of(rule.path("from"), rule.path("to")))
                .flatMap(JsonNode::valueStream);
    }

    /** All ports of egress rules. */
    Stream<Port> portsOfOthers() {
        return rules(specs, "Egress")
                .flatMap(rule -> rule.path("ports").valueStream())
                .filter(port -> port.path("port").isInt())
                .flatMap(port -> IntStream.of(
                                port.path("port").asInt(),
                                port.path("endPort").asInt(port.path("port").asInt()))
                        .mapToObj(
                                number -> new Port(number, port.path("protocol").asText("TCP"))));
    }

    /**
     * One end of a connection.
     *
     * @param namespace its labels; empty if it is not a pod
     * @param ports by name
     */
    record Endpoint(
            String name, Map<String, String> namespace, Map<String, String> labels, Map<String, Integer> ports) {

        boolean isOutside() {
            return !Namespaces.ORDERLY.equals(namespace.get("kubernetes.io/metadata.name"));
        }

        private boolean is(JsonNode peer) {
            if (peer.has("ipBlock")) {
                return namespace.isEmpty();
            }
            return (peer.has("namespaceSelector")
                            ? new Selector(peer.path("namespaceSelector")).matches(namespace)
                            : !isOutside())
                    && new Selector(peer.path("podSelector")).matches(labels);
        }
    }

    record Port(int number, String protocol) {

        @Override
        public String toString() {
            return protocol.equals("TCP") ? Integer.toString(number) : number + "/" + protocol;
        }

        private boolean is(JsonNode allowed, Endpoint receiver) {
            JsonNode port = allowed.path("port");
            int first = port.isTextual() ? receiver.ports().getOrDefault(port.asText(), -1) : port.asInt(number);
            return allowed.path("protocol").asText("TCP").equals(protocol)
                    && first <= number
                    && number <= allowed.path("endPort").asInt(first);
        }
    }

    /** A policy that admits the peers at a port; everybody if there are none. */
    static JsonNode admitting(Map<String, String> pods, int port, JsonNode peers) {
        ObjectNode spec = Json.MAPPER.createObjectNode();
        ObjectNode labels = spec.putObject("podSelector").putObject("matchLabels");
        pods.forEach(labels::put);
        spec.putArray("policyTypes").add("Ingress");
        ObjectNode rule = spec.putArray("ingress").addObject();
        rule.set("from", peers);
        rule.putArray("ports").addObject().put("port", port);
        return spec;
    }
}
