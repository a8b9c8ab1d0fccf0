package dev.orderly.serviceapi.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds what a contract change breaks for existing readers and writers, and says what to do instead. */
final class Breakage {

    private static final String ADVICE_NEW_TOPIC =
            " Leave it as it is; or publish the new contract on a topic of the next version beside this one, until nobody reads the old.";

    private final List<String> found = new ArrayList<>();

    /**
     * One sentence per change that breaks a reader, each with its remedy; empty if the later schema only adds optional
     * properties.
     */
    static List<String> between(JsonNode before, JsonNode after) {
        var breakage = new Breakage();
        breakage.compare("", before, after);
        return breakage.found;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (!kind(before).equals(kind(after))) {
            found.add(
                    "%s was %s and is now %s: who was built before cannot read what is written now, nor the other way round. Add the new one as an optional field of another name beside it."
                            .formatted(name(path), kind(before), kind(after)));
            return;
        }
        compareValues(path, before, after);
        compareFields(path, before, after);
        if (before.has("items")) {
            compare(path + "[]", before.get("items"), after.path("items"));
        }
    }

    private void compareFields(String path, JsonNode before, JsonNode after) {
        Set<String> required = texts(after.path("required"));
        Set<String> wasRequired = texts(before.path("required"));
        before.path("properties").propertyStream().forEach(field -> {
            String name = path + "." + field.getKey();
            JsonNode now = after.path("properties").path(field.getKey());
            if (now.isMissingNode()) {
                found.add("%s was removed, but readers of the former revision use it.%s"
                        .formatted(name(name), ADVICE_NEW_TOPIC));
            } else {
                compare(name, field.getValue(), now);
            }
        });
        missing(required, wasRequired)
                .map(field -> path + "." + field)
                .forEach(field -> found.add(
                        "%s is required now, but the states that are on the topic lack it, and they stay there. Make it optional (@Nullable), and say in the reader what its absence means."
                                .formatted(name(field))));
        missing(wasRequired, required)
                .filter(after.path("properties")::has)
                .map(field -> path + "." + field)
                .forEach(field -> found.add(
                        "%s was required and is optional now, but readers of the former revision count on it. Go on writing it always."
                                .formatted(name(field))));
    }

    private void compareValues(String path, JsonNode before, JsonNode after) {
        Set<String> values = texts(after.path("enum"));
        Set<String> readable = texts(before.path("enum"));
        Set<String> known = after.has("examples") ? texts(after.path("examples")) : values;
        Set<String> written = before.has("examples") ? texts(before.path("examples")) : readable;
        if (before.has("enum")) {
            missing(known, readable)
                    .forEach(value -> found.add(
                            "%s may be %s now, which readers of the former revision put into their dead letters, because the enum is closed. Say it in a new optional field; or give the enum a constant UNKNOWN first, have all readers released with it, and add the value in the revision after that."
                                    .formatted(name(path), value)));
        }
        missing(written, known)
                .forEach(value -> found.add(
                        "%s cannot be %s any more, but there are states on the topic that say so. Keep the constant, even if nobody writes it again."
                                .formatted(name(path), value)));
        if (before.has("examples") && after.has("enum")) {
            found.add("%s lost its constant UNKNOWN, so that it can never get another value. Keep it."
                    .formatted(name(path)));
        }
    }

    private static String kind(JsonNode schema) {
        String type = schema.path("type").asText("of no type");
        if (schema.has("enum") || schema.has("examples")) {
            return "one of several values";
        }
        return schema.has("format") ? type + " (" + schema.get("format").asText() + ")" : type;
    }

    private static Stream<String> missing(Set<String> all, Set<String> some) {
        return all.stream().filter(one -> !some.contains(one));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
        return texts;
    }

    private static String name(String path) {
        return path.isEmpty() ? "The state" : "`" + path.substring(1) + "`";
    }
}
