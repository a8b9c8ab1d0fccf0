package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.stream.Stream;

/** Checks that the public addresses agree: otherwise tokens are refused, or browsers are redirected to nowhere. */
final class SignIn {

    private static final String REALM = "/realms/orderly";
    private static final String BROKER = "sasl.oauthbearer.";
    private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    static Stream<String> complaints(Manifests manifests) {
        return Stream.of(
                        manifests.of("Kafka").flatMap(kafka -> issuer(manifests, kafka)),
                        manifests.of("Kafka").flatMap(SignIn::keys),
                        manifests
                                .of("Keycloak")
                                .flatMap(keycloak -> wayIn(
                                        manifests,
                                        keycloak,
                                        keycloak.text("/spec/hostname/hostname"),
                                        "spec.hostname.hostname")),
                        manifests
                                .of("Keycloak")
                                .flatMap(keycloak -> keycloak.each("/spec/env")
                                        .filter(variable ->
                                                variable.path("name").asText().equals("GATEWAY_URL"))
                                        .flatMap(variable -> wayIn(
                                                manifests,
                                                keycloak,
                                                variable.path("value").asText(),
                                                "GATEWAY_URL"))))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> issuer(Manifests manifests, Resource kafka) {
        String expected = listener(kafka, BROKER + "expected.issuer");
        return manifests
                .of("Keycloak")
                .map(keycloak -> keycloak.text("/spec/hostname/hostname") + REALM)
                .filter(issuer -> !issuer.equals(expected))
                .map(issuer -> "%s expects tokens of %s, but Keycloak says that it is %s: expect that"
                        .formatted(kafka, expected, issuer));
    }

    /** Kafka only fetches from addresses that its command line allows. */
    private static Stream<String> keys(Resource kafka) {
        String keys = listener(kafka, BROKER + "jwks.endpoint.url");
        return kafka.each("/spec/kafka/jvmOptions/javaSystemProperties")
                        .filter(property -> property.path("name").asText().equals(ALLOWED))
                        .anyMatch(property -> property.path("value").asText().contains(keys))
                ? Stream.empty()
                : Stream.of("%s fetches keys from %s, which %s does not name: add it there"
                        .formatted(kafka, keys, ALLOWED));
    }

    private static String listener(Resource kafka, String setting) {
        return kafka.each("/spec/kafka/listeners")
                .map(listener -> listener.at("/authentication/listenerConfig").path(setting))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }

    private static Stream<String> wayIn(Manifests manifests, Resource keycloak, String address, String field) {
        String host = String.valueOf(URI.create(address).getHost());
        return manifests
                        .of("HTTPRoute")
                        .flatMap(route -> route.each("/spec/hostnames"))
                        .anyMatch(each -> each.asText().equals(host))
                ? Stream.empty()
                : Stream.of("%s has %s = %s, but no HTTPRoute leads from there: name its host in one"
                        .formatted(keycloak, field, address));
    }

    private SignIn() {}
}
