package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A label selector as Kubernetes interprets it: an empty one matches everything.
 *
 * @param json with matchLabels and matchExpressions
 */
record Selector(JsonNode json) {

    /** Of a Service, which has only labels. */
    static Selector ofLabels(JsonNode labels) {
        return new Selector(Json.MAPPER.createObjectNode().set("matchLabels", labels));
    }

    boolean matches(Map<String, String> labels) {
        return labels.entrySet()
                        .containsAll(Json.strings(json.path("matchLabels")).entrySet())
                && json.path("matchExpressions").valueStream().allMatch(expression -> holds(expression, labels));
    }

    private static boolean holds(JsonNode expression, Map<String, String> labels) {
        String key = expression.path("key").asText();
        boolean among = expression
                .path("values")
                .valueStream()
                .anyMatch(value -> value.asText().equals(labels.get(key)));
        return switch (expression.path("operator").asText()) {
            case "In" -> among;
            case "NotIn" -> !among;
            case "Exists" -> labels.containsKey(key);
            case "DoesNotExist" -> !labels.containsKey(key);
            default -> false;
        };
    }

    /** In kubectl's syntax. */
    @Override
    public String toString() {
        return Stream.concat(
                        Json.strings(json.path("matchLabels")).entrySet().stream()
                                .map(Object::toString),
                        json.path("matchExpressions")
                                .valueStream()
                                .map(each -> "%s %s %s"
                                        .formatted(
                                                each.path("key").asText(),
                                                each.path("operator").asText(),
                                                each.path("values"))))
                .collect(Collectors.joining(","));
    }
}
