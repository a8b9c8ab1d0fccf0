package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;

/** One resource of the manifests. */
record Resource(ObjectNode json) {

    String apiVersion() {
        return json.path("apiVersion").asText();
    }

    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    boolean is(String... kinds) {
        return Stream.of(kinds).anyMatch(kind()::equals);
    }

    /** The value at a pointer such as {@code /spec/replicas}; a missing node if there is none. */
    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asText();
    }

    /** The elements of a list, or the values of an object. */
    Stream<JsonNode> each(String pointer) {
        return at(pointer).valueStream();
    }

    Map<String, String> labels() {
        return Json.strings(at("/metadata/labels"));
    }

    /** The name in messages. */
    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
