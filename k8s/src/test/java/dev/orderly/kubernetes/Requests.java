package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.kubernetes.Pods.Template;
import java.util.Map;
import java.util.stream.Stream;

/** Checks that each container requests the measured amounts, and that its limits are right. */
final class Requests {

    static Stream<String> complaints(Manifests manifests) {
        return Stream.concat(
                Pods.templates(manifests)
                        .flatMap(template -> template.containers().flatMap(each -> limits(template, each))),
                Program.of(manifests).flatMap(Requests::figures));
    }

    private static Stream<String> limits(Template template, JsonNode container) {
        String where = "%s, container %s,"
                .formatted(template.workload(), container.path("name").asText());
        JsonNode requests = container.at("/resources/requests");
        JsonNode limits = container.at("/resources/limits");
        return Stream.of(
                        requests.has("cpu") && requests.has("memory")
                                ? ""
                                : where + " does not request cpu and memory: the scheduler needs both",
                        limits.has("memory") ? "" : where + " has no limit of memory: it could take the node's",
                        Stream.of("cpu", "memory")
                                .filter(each -> limits.has(each) && requests.has(each))
                                .filter(each -> Quantity.of(requests.path(each)) > Quantity.of(limits.path(each)))
                                .map(each ->
                                        "%s requests more %s than its limit: raise the limit".formatted(where, each))
                                .findFirst()
                                .orElse(""))
                .filter(complaint -> !complaint.isEmpty());
    }

    private static Stream<String> figures(Program program) {
        Figures figures = Figures.of(program);
        double memory = Quantity.of(program.container().at("/resources/requests/memory"));
        double cpu = Quantity.of(program.container().at("/resources/requests/cpu"));
        JsonNode probe = program.container().path("startupProbe");
        double patience = probe.path("periodSeconds").asDouble(10)
                * probe.path("failureThreshold").asDouble(3);
        return Stream.of(
                        memory < figures.memory()
                                ? "%s requests %.0f MB of memory, but takes %.0f (figures.yaml): request them"
                                        .formatted(program, memory / 1e6, figures.memory() / 1e6)
                                : "",
                        patience * cpu < figures.cpuToReady()
                                ? ("%s needs %.1f s of processor time to be ready (figures.yaml), but with %.2f of a core it is "
                                                + "given up after %.0f s: raise startupProbe's failureThreshold")
                                        .formatted(program, figures.cpuToReady(), cpu, patience)
                                : "")
                .filter(complaint -> !complaint.isEmpty());
    }

    /** A Kubernetes quantity, such as 500m, 128Mi or 2G. */
    private static final class Quantity {

        private static final Map<String, Double> UNITS = Map.ofEntries(
                Map.entry("", 1.0),
                Map.entry("m", 1e-3),
                Map.entry("k", 1e3),
                Map.entry("M", 1e6),
                Map.entry("G", 1e9),
                Map.entry("T", 1e12),
                Map.entry("Ki", 0x1p10),
                Map.entry("Mi", 0x1p20),
                Map.entry("Gi", 0x1p30),
                Map.entry("Ti", 0x1p40));

        static double of(JsonNode quantity) {
            String text = quantity.asText("0");
            String unit = text.replaceAll("^[0-9.]+", "");
            String number = text.substring(0, text.length() - unit.length());
            return number.isEmpty() ? 0 : Double.parseDouble(number) * UNITS.getOrDefault(unit, Double.NaN);
        }
    }

    private Requests() {}
}
