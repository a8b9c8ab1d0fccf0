package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.kubernetes.Pods.Template;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks every pod against the Pod Security Standard "restricted", which the namespace enforces, and two further rules.
 */
final class PodSecurity {

    private static final String ENFORCED = "pod-security.kubernetes.io/enforce";

    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    static Stream<String> complaints(Manifests manifests) {
        return Stream.concat(
                manifests
                        .of("Namespace")
                        .filter(namespace ->
                                !"restricted".equals(namespace.labels().get(ENFORCED)))
                        .map(namespace -> "%s does not enforce Pod Security: label it %s=restricted"
                                .formatted(namespace, ENFORCED)),
                Pods.templates(manifests)
                        .flatMap(template -> Stream.concat(
                                        ofPod(manifests, template),
                                        template.containers().flatMap(each -> ofContainer(template, each)))
                                .map(complaint -> template.workload() + complaint)));
    }

    private static Stream<String> ofPod(Manifests manifests, Template template) {
        JsonNode spec = template.spec();
        return Stream.of(
                        Stream.of("hostNetwork", "hostPID", "hostIPC")
                                .filter(field -> spec.path(field).asBoolean())
                                .map(field -> " has %s: remove it".formatted(field)),
                        spec.path("volumes")
                                .valueStream()
                                .filter(volume -> volume.propertyStream()
                                        .map(Map.Entry::getKey)
                                        .anyMatch(type -> !type.equals("name") && !VOLUMES.contains(type)))
                                .map(volume -> " has volume %s: take one of %s".formatted(volume, VOLUMES)),
                        demand(
                                mountsNoToken(manifests, spec),
                                " mounts the token of its service account, which nothing here needs: set "
                                        + "automountServiceAccountToken to false"))
                .flatMap(complaints -> complaints);
    }

    private static boolean mountsNoToken(Manifests manifests, JsonNode spec) {
        JsonNode ofPod = spec.path("automountServiceAccountToken");
        return ofPod.isBoolean()
                ? !ofPod.asBoolean()
                : manifests
                        .find("ServiceAccount", spec.path("serviceAccountName").asText("default"))
                        .map(account -> account.at("/automountServiceAccountToken"))
                        .filter(mounts -> mounts.isBoolean() && !mounts.asBoolean())
                        .isPresent();
    }

    private static Stream<String> ofContainer(Template template, JsonNode container) {
        JsonNode own = container.path("securityContext");
        JsonNode ofPod = template.spec().path("securityContext");
        return Stream.of(
                        demand(
                                either(own, ofPod, "/runAsNonRoot").asBoolean()
                                        && either(own, ofPod, "/runAsUser").asInt(1) != 0,
                                " may run as root: set runAsNonRoot, and no runAsUser 0"),
                        demand(
                                Set.of("RuntimeDefault", "Localhost")
                                        .contains(either(own, ofPod, "/seccompProfile/type")
                                                .asText()),
                                " may make every system call: set seccompProfile.type to RuntimeDefault"),
                        demand(
                                !own.path("allowPrivilegeEscalation").asBoolean(true)
                                        && !own.path("privileged").asBoolean(),
                                " may gain privileges: set allowPrivilegeEscalation to false"),
                        demand(
                                own.at("/capabilities/drop")
                                        .valueStream()
                                        .anyMatch(capability ->
                                                capability.asText().equals("ALL")),
                                " keeps capabilities: drop ALL"),
                        demand(!own.at("/capabilities").has("add"), " adds capabilities: none is needed"),
                        demand(
                                own.path("readOnlyRootFilesystem").asBoolean(),
                                " can write to its image: set readOnlyRootFilesystem, and mount an emptyDir where it writes"),
                        demand(
                                container.path("ports").findValues("hostPort").isEmpty(),
                                " takes a port of the node: remove hostPort"))
                .flatMap(complaints -> complaints)
                .map(complaint ->
                        ", container %s,%s".formatted(container.path("name").asText(), complaint));
    }

    private static JsonNode either(JsonNode own, JsonNode ofPod, String pointer) {
        return own.at(pointer).isMissingNode() ? ofPod.at(pointer) : own.at(pointer);
    }

    private static Stream<String> demand(boolean met, String complaint) {
        return met ? Stream.empty() : Stream.of(complaint);
    }

    private PodSecurity() {}
}
