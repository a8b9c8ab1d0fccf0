package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A copy of manifests to plant mistakes in. */
record Draft(String name, List<Resource> resources) {

    static Draft of(Manifests manifests) {
        return new Draft(
                manifests.name(),
                new ArrayList<>(manifests.resources().stream()
                        .map(resource -> new Resource(resource.json().deepCopy()))
                        .toList()));
    }

    Manifests manifests() {
        return new Manifests(name, List.copyOf(resources));
    }

    /** Sets a field, such as {@code Deployment/ordering /spec/replicas}. */
    void set(String where, JsonNode value) {
        String field = field(where);
        switch (parent(where)) {
            case ObjectNode object -> object.set(field, value);
            case ArrayNode array when field.equals("-") -> array.add(value);
            case ArrayNode array -> array.set(Integer.parseInt(field), value);
            default -> throw new AssertionError("There is nothing to change at " + where);
        }
    }

    /** Removes a field, or a whole resource. */
    void remove(String where) {
        if (!where.contains(" ")) {
            resources.remove(resource(where));
            return;
        }
        JsonNode removed = switch (parent(where)) {
            case ObjectNode object -> object.remove(field(where));
            case ArrayNode array -> array.remove(Integer.parseInt(field(where)));
            default -> null;
        };
        if (removed == null) {
            throw new AssertionError("There is nothing to remove at " + where);
        }
    }

    void add(JsonNode resource) {
        resources.add(new Resource((ObjectNode) resource));
    }

    private JsonNode parent(String where) {
        String pointer = where.substring(where.indexOf(' ') + 1);
        return resource(where).at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String field(String where) {
        return where.substring(where.lastIndexOf('/') + 1).replace("~1", "/");
    }

    private Resource resource(String where) {
        String named = where.replaceFirst(" .*", "");
        return resources.stream()
                .filter(each -> withoutHash(each).equals(named))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s has no %s".formatted(name, named)));
    }

    /** The names of generated ConfigMaps end with a hash of their content. */
    private static String withoutHash(Resource resource) {
        String name = resource.toString();
        return resource.is("ConfigMap") ? name.replaceFirst("-[a-z0-9]{10}$", "") : name;
    }
}
