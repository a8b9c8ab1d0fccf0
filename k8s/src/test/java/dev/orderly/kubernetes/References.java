package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.kubernetes.Pods.Template;
import java.util.stream.Stream;

/** Checks that every resource refers only to existing ones. */
final class References {

    static Stream<String> complaints(Manifests manifests) {
        return Stream.of(
                        Pods.templates(manifests).flatMap(template -> ofPods(manifests, template)),
                        manifests
                                .of("HorizontalPodAutoscaler", "ScaledObject")
                                .flatMap(scaler -> scaled(manifests, scaler)),
                        manifests
                                .of("KafkaTopic", "KafkaUser", "KafkaNodePool")
                                .flatMap(each -> exists(
                                        manifests,
                                        each,
                                        "Kafka",
                                        each.labels().getOrDefault("strimzi.io/cluster", ""))),
                        manifests
                                .of("KeycloakRealmImport")
                                .flatMap(
                                        each -> exists(manifests, each, "Keycloak", each.text("/spec/keycloakCRName"))),
                        manifests
                                .of("ScheduledBackup", "Database", "Pooler", "Backup")
                                .flatMap(each -> exists(manifests, each, "Cluster", each.text("/spec/cluster/name"))),
                        manifests.of("HTTPRoute").flatMap(route -> gateways(manifests, route)))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> ofPods(Manifests manifests, Template template) {
        JsonNode account = template.spec().path("serviceAccountName");
        return Stream.concat(
                account.isMissingNode()
                        ? Stream.empty()
                        : exists(manifests, template.workload(), "ServiceAccount", account.asText()),
                Stream.of("configMapRef", "configMapKeyRef", "configMap")
                        .flatMap(field -> template.json().findValues(field).stream())
                        .filter(reference -> !reference.path("optional").asBoolean())
                        .flatMap(reference -> configMap(manifests, template.workload(), reference)));
    }

    private static Stream<String> configMap(Manifests manifests, Resource by, JsonNode reference) {
        String name = reference.path("name").asText();
        JsonNode key = reference.path("key");
        return manifests
                .find("ConfigMap", name)
                .map(map -> key.isMissingNode() || map.at("/data").has(key.asText())
                        ? Stream.<String>empty()
                        : Stream.of("%s takes %s of ConfigMap/%s, which does not have it: add it there"
                                .formatted(by, key, name)))
                .orElseGet(() -> Stream.of(missing(by, "ConfigMap", name)));
    }

    private static Stream<String> gateways(Manifests manifests, Resource route) {
        return route.each("/spec/parentRefs")
                .flatMap(parent -> manifests
                        .find("Gateway", parent.path("name").asText())
                        .map(gateway -> gateway.each("/spec/listeners")
                                        .anyMatch(listener -> !parent.has("sectionName")
                                                || listener.path("name").equals(parent.path("sectionName")))
                                ? Stream.<String>empty()
                                : Stream.of("%s comes in at %s of %s, which does not have it: name one of its listeners"
                                        .formatted(route, parent.path("sectionName"), gateway)))
                        .orElseGet(() -> Stream.of(
                                missing(route, "Gateway", parent.path("name").asText()))));
    }

    private static Stream<String> scaled(Manifests manifests, Resource scaler) {
        JsonNode target = scaler.at("/spec/scaleTargetRef");
        return exists(
                manifests,
                scaler,
                target.path("kind").asText("Deployment"),
                target.path("name").asText());
    }

    private static Stream<String> exists(Manifests manifests, Resource by, String kind, String name) {
        return manifests.find(kind, name).isPresent() ? Stream.empty() : Stream.of(missing(by, kind, name));
    }

    private static String missing(Resource by, String kind, String name) {
        return "%s refers to %s/%s, which does not exist: name one that does, or add it".formatted(by, kind, name);
    }

    private References() {}
}
