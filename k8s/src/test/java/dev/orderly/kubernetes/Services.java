package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Services that will exist: those of the manifests, and those that operators create. */
final class Services {

    /** Empty if there is no such Service. */
    static Stream<Integer> ports(Manifests manifests, String name) {
        return Stream.concat(
                manifests.find("Service", name).stream()
                        .flatMap(service -> service.each("/spec/ports"))
                        .map(port -> port.path("port").asInt()),
                ofOperators(manifests).getOrDefault(name, List.of()).stream());
    }

    /** @param port of an Ingress: a number or a name */
    static boolean has(Manifests manifests, String name, JsonNode port) {
        return port.has("number")
                ? ports(manifests, name)
                        .anyMatch(each -> each == port.path("number").asInt())
                : manifests.find("Service", name).stream()
                        .flatMap(service -> service.each("/spec/ports"))
                        .anyMatch(each -> each.path("name").equals(port.path("name")));
    }

    /** The Services of a PostgreSQL cluster. */
    static Stream<String> of(Resource cluster) {
        return Stream.concat(
                Stream.of("rw", "ro", "r").map(kind -> cluster.name() + "-" + kind),
                cluster.each("/spec/managed/services/additional")
                        .map(service ->
                                service.at("/serviceTemplate/metadata/name").asText()));
    }

    private static Map<String, List<Integer>> ofOperators(Manifests manifests) {
        Map<String, List<Integer>> services = new TreeMap<>();
        manifests
                .of("Kafka")
                .forEach(kafka -> services.put(
                        kafka.name() + "-kafka-bootstrap",
                        kafka.each("/spec/kafka/listeners")
                                .map(listener -> listener.path("port").asInt())
                                .toList()));
        manifests.of("Cluster").flatMap(Services::of).forEach(name -> services.put(name, List.of(5432)));
        Operators.pods(manifests)
                .filter(pod -> "keycloak".equals(pod.labels().get("app")))
                .forEach(pod -> services.put(
                        pod.name() + "-service", List.copyOf(pod.ports().values())));
        return services;
    }

    private Services() {}
}
