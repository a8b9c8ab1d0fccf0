package dev.orderly.launcher.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pod from a Deployment, adapted to this machine: it uses the machine's network, broker, database and Keycloak. User,
 * privileges, read-only root, memory and ConfigMaps are as in the cluster.
 *
 * @param name the pod's name, unique on the machine
 */
public record Pod(String name, String module) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Fields that only a cluster uses. The launcher itself waits for the program, and never restarts it. */
    private static final List<String> OF_THE_CLUSTER =
            List.of("ports", "startupProbe", "readinessProbe", "livenessProbe", "lifecycle");

    /** The broker of a developer's machine has no certificate. */
    private static final Map<String, String> WITHOUT_TLS = Map.of("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");

    /** The container's name in Podman. */
    public String container() {
        return name + "-" + module;
    }

    /** @param environment the program's variables here, which override those of the cluster */
    public void writeTo(Path file, Manifests manifests, String image, Map<String, String> environment) {
        Map<String, String> variables = new TreeMap<>(environment);
        variables.putAll(WITHOUT_TLS);
        try (var documents = YAML.writer().writeValues(file.toFile())) {
            for (JsonNode configuration : manifests.all("ConfigMap")) {
                documents.write(told(configuration, variables));
            }
            documents.write(pod(manifests.deployment(module).at("/spec/template"), image, variables));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In Podman a ConfigMap's variable overrides the container's; in a cluster it is the other way round. */
    private static JsonNode told(JsonNode configuration, Map<String, String> variables) {
        ObjectNode told = configuration.deepCopy();
        told.withObject("/data").properties().forEach(variable -> {
            String here = variables.get(variable.getKey());
            if (here != null) {
                variable.setValue(new TextNode(here));
            }
        });
        return told;
    }

    private ObjectNode pod(JsonNode template, String image, Map<String, String> variables) {
        ObjectNode pod = template.deepCopy();
        pod.put("apiVersion", "v1").put("kind", "Pod");
        pod.withObject("/metadata").put("name", name);
        ObjectNode spec = pod.withObject("/spec");
        spec.put("hostNetwork", true).put("restartPolicy", "Never");
        spec.remove(List.of("serviceAccountName", "topologySpreadConstraints"));
        spec.withArray("volumes").removeIf(volume -> !volume.has("emptyDir"));
        spec.get("volumes").forEach(this::rename);
        for (String kind : List.of("initContainers", "containers")) {
            for (JsonNode container : spec.path(kind)) {
                adapt(
                        (ObjectNode) container,
                        image,
                        variables,
                        spec.get("volumes").findValuesAsText("name"));
            }
        }
        return pod;
    }

    private void adapt(ObjectNode container, String image, Map<String, String> variables, List<String> volumes) {
        container.put("image", image);
        container.remove(OF_THE_CLUSTER);
        ArrayNode mounts = container.withArray("volumeMounts");
        mounts.forEach(this::rename);
        mounts.removeIf(mount -> !volumes.contains(mount.get("name").asText()));
        ArrayNode env = container.withArray("env");
        // secrets, and the cluster's facts about the pod: here they have their own values
        env.removeIf(variable -> variable.has("valueFrom")
                || variables.containsKey(variable.get("name").asText()));
        variables.forEach((name, value) -> env.addObject().put("name", name).put("value", value));
    }

    /** Podman shares volumes of the same name. */
    private void rename(JsonNode volume) {
        ((ObjectNode) volume)
                .put("name", "%s-%s".formatted(name, volume.get("name").asText()));
    }
}
