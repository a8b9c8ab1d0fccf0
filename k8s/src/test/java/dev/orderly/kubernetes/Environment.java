package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A container's environment variables. Values that only a running cluster knows are represented by their source: {@code
 * secret:name/key}, {@code field:metadata.name}.
 */
final class Environment {

    static final String SECRET = "secret:";
    static final String FIELD = "field:";

    private static final Pattern REFERENCE = Pattern.compile("\\$\\(([A-Za-z0-9_]+)\\)");

    static Map<String, String> of(Manifests manifests, JsonNode container) {
        Map<String, String> environment = new TreeMap<>();
        container
                .path("envFrom")
                .valueStream()
                .forEach(from -> data(manifests, from.at("/configMapRef/name").asText())
                        .forEach((key, value) ->
                                environment.put(from.path("prefix").asText() + key, value)));
        container
                .path("env")
                .valueStream()
                .forEach(variable -> environment.put(
                        variable.path("name").asText(), value(manifests, variable, Map.copyOf(environment))));
        return environment;
    }

    private static String value(Manifests manifests, JsonNode variable, Map<String, String> before) {
        JsonNode secret = variable.at("/valueFrom/secretKeyRef");
        JsonNode map = variable.at("/valueFrom/configMapKeyRef");
        JsonNode field = variable.at("/valueFrom/fieldRef/fieldPath");
        if (!secret.isMissingNode()) {
            return SECRET + secret.path("name").asText() + "/"
                    + secret.path("key").asText();
        }
        if (!map.isMissingNode()) {
            return data(manifests, map.path("name").asText())
                    .getOrDefault(map.path("key").asText(), "");
        }
        if (!field.isMissingNode()) {
            return FIELD + field.asText();
        }
        return REFERENCE
                .matcher(variable.path("value").asText())
                .replaceAll(found ->
                        before.getOrDefault(found.group(1), found.group()).replace("$", "\\$"));
    }

    private static Map<String, String> data(Manifests manifests, String configMap) {
        return manifests
                .find("ConfigMap", configMap)
                .map(map -> Json.strings(map.at("/data")))
                .orElse(Map.of());
    }

    private Environment() {}
}
