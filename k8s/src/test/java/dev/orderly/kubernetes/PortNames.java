package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.kubernetes.Pods.Template;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Checks that every referenced port exists on the other side. */
final class PortNames {

    static Stream<String> complaints(Manifests manifests) {
        return Stream.of(
                        manifests.of("Service").flatMap(service -> ofService(manifests, service)),
                        Pods.templates(manifests).flatMap(PortNames::ofProbes),
                        manifests.of("ServiceMonitor").flatMap(monitor -> ofServiceMonitor(manifests, monitor)),
                        manifests.of("PodMonitor").flatMap(monitor -> ofPodMonitor(manifests, monitor)),
                        manifests.of("HTTPRoute").flatMap(route -> ofRoute(manifests, route)),
                        manifests.of("Ingress").flatMap(ingress -> ofIngress(manifests, ingress)))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> ofService(Manifests manifests, Resource service) {
        Selector selector = Selector.ofLabels(service.at("/spec/selector"));
        return service.each("/spec/ports")
                .map(port -> port.has("targetPort") ? port.path("targetPort") : port.path("port"))
                .flatMap(target -> Pods.matching(manifests, selector).stream()
                        .filter(pod -> !has(pod.ports().keySet(), pod.ports().values(), target))
                        .map(pod -> "%s sends to port %s, but %s has %s: name one of these in targetPort"
                                .formatted(service, target.asText(), pod.owner(), pod.ports())));
    }

    private static Stream<String> ofProbes(Template template) {
        return template.containers().flatMap(container -> {
            List<JsonNode> ports = container.path("ports").valueStream().toList();
            return Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                    .map(container::path)
                    .flatMap(probe -> Stream.of(probe.at("/httpGet/port"), probe.at("/tcpSocket/port")))
                    .filter(port -> !port.isMissingNode())
                    .filter(probed -> !has(
                            ports.stream()
                                    .map(port -> port.path("name").asText())
                                    .toList(),
                            ports.stream()
                                    .map(port -> port.path("containerPort").asInt())
                                    .toList(),
                            probed))
                    .map(probed -> "%s probes port %s, which container %s does not have: name one of its ports"
                            .formatted(template.workload(), probed, container.path("name")));
        });
    }

    private static Stream<String> ofServiceMonitor(Manifests manifests, Resource monitor) {
        Selector selector = new Selector(monitor.at("/spec/selector"));
        return monitor.each("/spec/endpoints")
                .map(endpoint -> endpoint.path("port").asText())
                .flatMap(port -> manifests
                        .of("Service")
                        .filter(service -> selector.matches(service.labels()))
                        .filter(service -> service.each("/spec/ports")
                                .noneMatch(each -> each.path("name").asText().equals(port)))
                        .map(service -> "%s scrapes port %s, which %s does not have: name one of its ports"
                                .formatted(monitor, port, service)));
    }

    private static Stream<String> ofPodMonitor(Manifests manifests, Resource monitor) {
        Selector selector = new Selector(monitor.at("/spec/selector"));
        return monitor.each("/spec/podMetricsEndpoints")
                .map(endpoint -> endpoint.path("port").asText())
                .flatMap(port -> Pods.matching(manifests, selector).stream()
                        .filter(pod -> !pod.ports().containsKey(port))
                        .map(pod -> "%s scrapes port %s, but %s has %s: name one of these"
                                .formatted(monitor, port, pod.owner(), pod.ports())));
    }

    private static Stream<String> ofRoute(Manifests manifests, Resource route) {
        return route.each("/spec/rules")
                .flatMap(rule -> rule.path("backendRefs").valueStream())
                .filter(backend -> Services.ports(
                                manifests, backend.path("name").asText())
                        .noneMatch(port -> port == backend.path("port").asInt()))
                .map(backend ->
                        "%s sends to port %s of Service/%s, which does not exist: name a Service and one of its ports"
                                .formatted(
                                        route,
                                        backend.path("port"),
                                        backend.path("name").asText()));
    }

    private static Stream<String> ofIngress(Manifests manifests, Resource ingress) {
        return ingress.each("/spec/rules")
                .flatMap(rule -> rule.at("/http/paths").valueStream())
                .map(path -> path.at("/backend/service"))
                .filter(backend -> !Services.has(manifests, backend.path("name").asText(), backend.path("port")))
                .map(backend -> "%s sends to %s, which does not exist: name a Service and one of its ports"
                        .formatted(ingress, backend));
    }

    private static boolean has(Collection<String> names, Collection<Integer> numbers, JsonNode port) {
        return port.isInt() ? numbers.contains(port.asInt()) : names.contains(port.asText());
    }

    private PortNames() {}
}
