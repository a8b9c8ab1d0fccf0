package dev.orderly.kubernetes;

import dev.orderly.kubernetes.Pods.Template;
import java.util.Map;
import java.util.stream.Stream;

/** Checks that every selector of pods or services matches any. */
final class Selectors {

    static Stream<String> complaints(Manifests manifests) {
        return Stream.of(
                        manifests
                                .of("Service")
                                .filter(service -> service.json().at("/spec").has("selector"))
                                .flatMap(each -> pods(manifests, each, Selector.ofLabels(each.at("/spec/selector")))),
                        manifests
                                .of("PodDisruptionBudget", "PodMonitor")
                                .flatMap(each -> pods(manifests, each, new Selector(each.at("/spec/selector")))),
                        manifests
                                .of("NetworkPolicy")
                                .flatMap(each -> pods(manifests, each, new Selector(each.at("/spec/podSelector")))),
                        manifests.of("ServiceMonitor").flatMap(each -> services(manifests, each)),
                        manifests.of("Deployment", "StatefulSet").flatMap(Selectors::itsOwn),
                        Pods.templates(manifests).flatMap(Selectors::spread))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> pods(Manifests manifests, Resource resource, Selector selector) {
        return Pods.matching(manifests, selector).isEmpty()
                ? Stream.of("%s selects %s, which no pod has: take the labels of a pod template"
                        .formatted(resource, selector))
                : Stream.empty();
    }

    private static Stream<String> services(Manifests manifests, Resource monitor) {
        Selector selector = new Selector(monitor.at("/spec/selector"));
        return manifests.of("Service").noneMatch(service -> selector.matches(service.labels()))
                ? Stream.of("%s selects %s, which no Service has: take the labels of a Service"
                        .formatted(monitor, selector))
                : Stream.empty();
    }

    private static Stream<String> itsOwn(Resource workload) {
        Selector selector = new Selector(workload.at("/spec/selector"));
        Map<String, String> labels = Json.strings(workload.at("/spec/template/metadata/labels"));
        return selector.matches(labels)
                ? Stream.empty()
                : Stream.of("%s selects %s, but its own pods have %s: make them agree"
                        .formatted(workload, selector, labels));
    }

    /** Topology spread and anti-affinity must refer to pods of the same workload. */
    private static Stream<String> spread(Template template) {
        Map<String, String> labels = Json.strings(template.json().at("/metadata/labels"));
        return Stream.concat(
                        template.spec().path("topologySpreadConstraints").valueStream(),
                        template.spec().at("/affinity/podAntiAffinity").findValues("labelSelector").stream()
                                .map(selector -> Json.MAPPER.createObjectNode().set("labelSelector", selector)))
                .map(constraint -> new Selector(constraint.path("labelSelector")))
                .filter(selector -> !selector.matches(labels))
                .map(selector -> "%s spreads pods with %s, which its own do not have: take the labels of its template"
                        .formatted(template.workload(), selector));
    }

    private Selectors() {}
}
