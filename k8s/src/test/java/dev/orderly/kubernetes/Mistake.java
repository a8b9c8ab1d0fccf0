package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A possible mistake in the manifests, from the list {@code mistakes.yaml}.
 *
 * @param rule the only rule that notices it
 * @param json its name and the change
 */
record Mistake(Rule rule, JsonNode json) {

    private static final Path LIST = Path.of("src/test/resources/mistakes.yaml");

    static Stream<Mistake> all() {
        return Json.file(LIST)
                .propertyStream()
                .flatMap(rule -> rule.getValue()
                        .valueStream()
                        .map(mistake -> new Mistake(Rule.valueOf(rule.getKey()), mistake)));
    }

    Manifests in(Manifests manifests) {
        Draft draft = Draft.of(manifests);
        if (json.has("set")) {
            draft.set(json.path("set").asText(), json.path("to"));
        } else if (json.has("remove")) {
            draft.remove(json.path("remove").asText());
        } else {
            draft.add(json.path("add"));
        }
        return draft.manifests();
    }

    @Override
    public String toString() {
        return "%s: %s".formatted(rule, json.path("mistake").asText());
    }
}
