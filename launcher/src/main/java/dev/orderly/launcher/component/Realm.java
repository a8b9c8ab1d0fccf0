package dev.orderly.launcher.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The realm as it is imported here: the production realm, plus what only development needs. */
public final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Both files merged: the lists of the second are appended to those of the first. */
    public static String forDevelopment() {
        return merge(read("/realm/orderly.json"), read("/realm/development.json"))
                .toPrettyString();
    }

    /** The users who can sign in, with the name as the password. */
    static List<String> demoUsers() {
        return read("/realm/development.json").get("users").findValuesAsText("username");
    }

    static ObjectNode merge(ObjectNode realm, ObjectNode additions) {
        ObjectNode merged = realm.deepCopy();
        additions.properties().forEach(addition -> {
            if (!(merged.get(addition.getKey()) instanceof ArrayNode list)) {
                throw new IllegalArgumentException("%s is not a list of the realm".formatted(addition.getKey()));
            }
            addition.getValue().forEach(list::add);
        });
        return merged;
    }

    private static ObjectNode read(String resource) {
        try (InputStream in = Realm.class.getResourceAsStream(resource)) {
            JsonNode node = JSON.readTree(in);
            return (ObjectNode) node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Realm() {}
}
