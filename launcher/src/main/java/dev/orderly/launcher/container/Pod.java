package dev.orderly.launcher.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A pod as a Deployment describes it, so that it runs on this machine: in its network, beside its broker, its database and
 * its Keycloak. User, privileges, read-only root, memory and what ConfigMaps say are as in the cluster.
 *
 * @param name the pod's; two on a machine are called differently
 */
public record Pod(String name, String module) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** What only a cluster does. The launcher looks after the program itself: it waits for it, and never starts it twice. */
    private static final List<String> OF_THE_CLUSTER =
            List.of("ports", "startupProbe", "readinessProbe", "livenessProbe", "lifecycle");

    /** The broker of a developer's machine has no certificate. */
    private static final Map<String, String> WITHOUT_TLS = Map.of("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");

    /** The name that Podman gives the container of the program. */
    public String container() {
        return name + "-" + module;
    }

    /** @param environment what the program is told here; it takes the place of what the cluster would tell */
    public void writeTo(Path file, Manifests manifests, String image, Map<String, String> environment) {
        Map<String, String> variables = new TreeMap<>(environment);
        variables.putAll(WITHOUT_TLS);
        ObjectNode pod = manifests.deployment(module).at("/spec/template").deepCopy();
        pod.put("apiVersion", "v1").put("kind", "Pod");
        ((ObjectNode) pod.get("metadata")).put("name", name);
        var spec = (ObjectNode) pod.get("spec");
        spec.put("hostNetwork", true).put("restartPolicy", "Never");
        spec.remove(List.of("serviceAccountName", "topologySpreadConstraints"));
        Set<String> volumes = keepEmptyVolumes(spec);
        for (String kind : List.of("initContainers", "containers")) {
            for (JsonNode container : spec.path(kind)) {
                adapt((ObjectNode) container, image, variables, volumes);
            }
        }
        try (var documents = YAML.writer().writeValues(file.toFile())) {
            Files.createDirectories(file.getParent());
            documents.writeAll(manifests.all("ConfigMap"));
            documents.write(pod);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keepEmptyVolumes(ObjectNode spec) {
        var volumes = (ArrayNode) spec.withArray("volumes");
        volumes.removeIf(volume -> !volume.has("emptyDir"));
        return StreamSupport.stream(volumes.spliterator(), false)
                .map(volume -> volume.get("name").asText())
                .collect(Collectors.toSet());
    }

    private static void adapt(ObjectNode container, String image, Map<String, String> variables, Set<String> volumes) {
        container.put("image", image);
        container.remove(OF_THE_CLUSTER);
        container
                .withArray("volumeMounts")
                .removeIf(mount -> !volumes.contains(mount.get("name").asText()));
        ArrayNode env = container.withArray("env");
        // secrets, and what the cluster knows of the pod: here they have values of their own
        env.removeIf(variable -> variable.has("valueFrom")
                || variables.containsKey(variable.get("name").asText()));
        variables.forEach((name, value) -> env.addObject().put("name", name).put("value", value));
    }
}
