package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Checks the network policies that operators create: if a resource does not list peers, they admit everybody, and the
 * manifests' stricter policies have no effect.
 */
final class OperatorPolicies {

    static Stream<JsonNode> of(Manifests manifests) {
        return Stream.concat(
                manifests.of("Kafka").flatMap(OperatorPolicies::ofKafka),
                manifests
                        .of("Keycloak")
                        .filter(keycloak ->
                                keycloak.at("/spec/networkPolicy/enabled").asBoolean(true))
                        .flatMap(OperatorPolicies::ofKeycloak));
    }

    private static Stream<JsonNode> ofKafka(Resource kafka) {
        Map<String, String> pods = Map.of("strimzi.io/name", kafka.name() + "-kafka");
        JsonNode nodes = peer("strimzi.io/name", kafka.name() + "-kafka");
        JsonNode entityOperator = peer("strimzi.io/name", kafka.name() + "-entity-operator");
        Stream<JsonNode> own = Stream.of(
                Policies.admitting(pods, 9090, nodes),
                Policies.admitting(pods, 9091, nodes),
                Policies.admitting(pods, 9091, entityOperator));
        Stream<JsonNode> metrics = kafka.json().at("/spec/kafka").has("metricsConfig")
                ? Stream.of(Policies.admitting(pods, 9404, Json.MAPPER.createArrayNode()))
                : Stream.empty();
        Stream<JsonNode> listeners = kafka.each("/spec/kafka/listeners")
                .map(listener ->
                        Policies.admitting(pods, listener.path("port").asInt(), listener.path("networkPolicyPeers")));
        return Stream.of(own, metrics, listeners).flatMap(policies -> policies);
    }

    private static Stream<JsonNode> ofKeycloak(Resource keycloak) {
        Map<String, String> pods = Map.of("app", "keycloak", "app.kubernetes.io/instance", keycloak.name());
        JsonNode peers = keycloak.at("/spec/networkPolicy");
        boolean tls = keycloak.json().at("/spec/http").has("tlsSecret");
        Stream<JsonNode> http = !tls || keycloak.at("/spec/http/httpEnabled").asBoolean()
                ? Stream.of(Policies.admitting(
                        pods, keycloak.at("/spec/http/httpPort").asInt(8080), peers.path("http")))
                : Stream.empty();
        Stream<JsonNode> https = tls
                ? Stream.of(Policies.admitting(
                        pods, keycloak.at("/spec/http/httpsPort").asInt(8443), peers.path("https")))
                : Stream.empty();
        Stream<JsonNode> cluster = Stream.of(
                Policies.admitting(pods, 9000, peers.path("management")),
                Policies.admitting(pods, 7800, peer("app", "keycloak")),
                Policies.admitting(pods, 57800, peer("app", "keycloak")));
        return Stream.of(http, https, cluster).flatMap(policies -> policies);
    }

    private static JsonNode peer(String label, String value) {
        var peers = Json.MAPPER.createArrayNode();
        peers.addObject().putObject("podSelector").putObject("matchLabels").put(label, value);
        return peers;
    }

    private OperatorPolicies() {}
}
