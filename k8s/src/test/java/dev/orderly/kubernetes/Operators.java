package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.kubernetes.Pods.Pod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What operators create from their resources, as far as selectors, policies and references depend on it. The names and
 * labels are those of Strimzi 1, CloudNativePG 1 and Keycloak's operator 26.
 */
final class Operators {

    static Stream<Pod> pods(Manifests manifests) {
        return Stream.of(
                        manifests.of("KafkaNodePool").map(pool -> kafka(manifests, pool)),
                        manifests
                                .of("Kafka")
                                .filter(kafka -> kafka.json().at("/spec").has("entityOperator"))
                                .map(Operators::entityOperator),
                        manifests.of("Cluster").map(Operators::postgres),
                        manifests.of("Keycloak").map(keycloak -> keycloak(keycloak, "keycloak", keycloak.name())),
                        manifests
                                .of("KeycloakRealmImport")
                                .flatMap(realm -> manifests
                                        .find("Keycloak", realm.text("/spec/keycloakCRName"))
                                        .map(keycloak -> keycloak(keycloak, "keycloak-realm-import", realm.name()))
                                        .stream()))
                .flatMap(pods -> pods);
    }

    private static Pod kafka(Manifests manifests, Resource pool) {
        String cluster = pool.labels().getOrDefault("strimzi.io/cluster", "");
        Map<String, String> labels = new HashMap<>();
        List<String> roles = pool.each("/spec/roles").map(JsonNode::asText).toList();
        Map<String, Integer> ports = new TreeMap<>(Map.of("tcp-agent", 8443));
        if (roles.contains("controller")) {
            ports.put("tcp-ctrlplane", 9090);
        }
        manifests.find("Kafka", cluster).ifPresent(kafka -> {
            labels.putAll(kafka.labels());
            labels.putAll(Json.strings(kafka.at("/spec/kafka/template/pod/metadata/labels")));
            if (roles.contains("broker")) {
                ports.put("tcp-replication", 9091);
                kafka.each("/spec/kafka/listeners")
                        .forEach(listener -> ports.put(
                                "tcp-" + listener.path("name").asText(),
                                listener.path("port").asInt()));
            }
            if (kafka.at("/spec/kafka").has("metricsConfig")) {
                ports.put("tcp-prometheus", 9404);
            }
        });
        labels.putAll(Json.strings(pool.at("/spec/template/pod/metadata/labels")));
        labels.putAll(strimzi(cluster, "kafka"));
        labels.put("strimzi.io/pool-name", pool.name());
        roles.forEach(role -> labels.put("strimzi.io/%s-role".formatted(role), "true"));
        return new Pod(pool, cluster + "-" + pool.name(), labels, ports);
    }

    private static Pod entityOperator(Resource kafka) {
        Map<String, String> labels = new HashMap<>(kafka.labels());
        labels.putAll(Json.strings(kafka.at("/spec/entityOperator/template/pod/metadata/labels")));
        labels.putAll(strimzi(kafka.name(), "entity-operator"));
        return new Pod(kafka, kafka.name() + "-entity-operator", labels, Map.of("healthcheck", 8080));
    }

    static Map<String, String> strimzi(String cluster, String component) {
        return Map.of(
                "strimzi.io/cluster",
                cluster,
                "strimzi.io/kind",
                "Kafka",
                "strimzi.io/name",
                cluster + "-" + component,
                "app.kubernetes.io/name",
                component,
                "app.kubernetes.io/instance",
                cluster,
                "app.kubernetes.io/managed-by",
                "strimzi-cluster-operator");
    }

    private static Pod postgres(Resource cluster) {
        Map<String, String> labels = new HashMap<>(Json.strings(cluster.at("/spec/inheritedMetadata/labels")));
        labels.put("cnpg.io/cluster", cluster.name());
        labels.put("cnpg.io/podRole", "instance");
        return new Pod(cluster, cluster.name(), labels, Map.of("postgresql", 5432, "metrics", 9187, "status", 8000));
    }

    private static Pod keycloak(Resource keycloak, String app, String name) {
        Map<String, String> labels = new HashMap<>(Json.strings(keycloak.at("/spec/scheduling/podLabels")));
        labels.putAll(Json.strings(keycloak.at("/spec/unsupported/podTemplate/metadata/labels")));
        labels.put("app", app);
        labels.put("app.kubernetes.io/managed-by", "keycloak-operator");
        labels.put("app.kubernetes.io/instance", keycloak.name());
        Map<String, Integer> ports = new TreeMap<>();
        if (app.equals("keycloak")) {
            ports.putAll(Map.of("management", 9000, "jgroups", 7800, "jgroups-fd", 57800));
            if (keycloak.at("/spec/http/tlsSecret").isTextual()) {
                ports.put("https", keycloak.at("/spec/http/httpsPort").asInt(8443));
            }
            if (keycloak.at("/spec/http/httpEnabled").asBoolean()) {
                ports.put("http", keycloak.at("/spec/http/httpPort").asInt(8080));
            }
        }
        return new Pod(keycloak, name, labels, ports);
    }

    /** The secrets that operators create. */
    static Stream<String> secrets(Manifests manifests) {
        return Stream.of(
                        manifests
                                .of("Kafka")
                                .flatMap(kafka -> Stream.of(
                                        kafka.name() + "-cluster-ca-cert", kafka.name() + "-clients-ca-cert")),
                        manifests
                                .of("Cluster")
                                .flatMap(cluster -> Stream.of("app", "superuser", "ca", "server")
                                        .map(kind -> cluster.name() + "-" + kind)),
                        manifests.of("Keycloak").map(keycloak -> keycloak.name() + "-initial-admin"),
                        manifests.of("Certificate").map(certificate -> certificate.text("/spec/secretName")),
                        manifests.of("KafkaUser").map(Resource::name),
                        manifests
                                .of("ExternalSecret")
                                .map(each -> each.at("/spec/target/name").asText(each.name())))
                .flatMap(names -> names);
    }

    private Operators() {}
}
