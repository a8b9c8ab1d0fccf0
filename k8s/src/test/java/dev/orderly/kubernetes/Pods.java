package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pods that will exist. */
final class Pods {

    /**
     * A group of identical pods.
     *
     * @param owner the resource that creates them
     * @param labels as selectors see them
     * @param ports the numbers of their ports, by name
     */
    record Pod(Resource owner, String name, Map<String, String> labels, Map<String, Integer> ports) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** The pods of workloads, and those that operators create. */
    static List<Pod> of(Manifests manifests) {
        return Stream.concat(templates(manifests).map(Pods::pod), Operators.pods(manifests))
                .toList();
    }

    /** The pods that a selector matches. */
    static List<Pod> matching(Manifests manifests, Selector selector) {
        return of(manifests).stream()
                .filter(pod -> selector.matches(pod.labels()))
                .toList();
    }

    /**
     * A workload's pod template.
     *
     * @param json with metadata and spec
     */
    record Template(Resource workload, JsonNode json) {

        Stream<JsonNode> containers() {
            return Stream.of("initContainers", "containers")
                    .flatMap(list -> json.path("spec").path(list).valueStream());
        }

        JsonNode spec() {
            return json.path("spec");
        }
    }

    static Stream<Template> templates(Manifests manifests) {
        return Stream.concat(
                manifests
                        .of("Deployment", "StatefulSet", "DaemonSet", "Job")
                        .map(workload -> new Template(workload, workload.at("/spec/template"))),
                manifests
                        .of("CronJob")
                        .map(workload -> new Template(workload, workload.at("/spec/jobTemplate/spec/template"))));
    }

    private static Pod pod(Template template) {
        Map<String, Integer> ports = new TreeMap<>();
        template.containers()
                .flatMap(container -> container.path("ports").valueStream())
                .forEach(port -> ports.put(
                        port.path("name").asText(port.path("containerPort").asText()),
                        port.path("containerPort").asInt()));
        return new Pod(
                template.workload(),
                template.workload().name(),
                Json.strings(template.json().at("/metadata/labels")),
                ports);
    }

    private Pods() {}
}
