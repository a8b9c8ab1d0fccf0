package dev.orderly.launcher.scaffold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.stream.Collectors;

/** Writes JSON as the realm's files have it: what fits on a line is on one, the rest has a line for each entry. */
final class JsonFile {

    private static final int WIDTH = 230;

    static String written(JsonNode json) {
        var text = new StringBuilder();
        expand(json, "", text);
        return text.append("\n").toString();
    }

    private static void write(JsonNode json, String name, String indentation, StringBuilder text) {
        String line = indentation + name + inline(json);
        if (json.isValueNode() || line.length() <= WIDTH) {
            text.append(line);
        } else {
            text.append(indentation).append(name);
            expand(json, indentation, text);
        }
    }

    private static void expand(JsonNode json, String indentation, StringBuilder text) {
        text.append(json.isObject() ? "{\n" : "[\n");
        Iterator<String> names =
                json.properties().stream().map(entry -> name(entry.getKey())).iterator();
        Iterator<JsonNode> entries = json.elements();
        while (entries.hasNext()) {
            write(entries.next(), json.isObject() ? names.next() : "", indentation + "  ", text);
            text.append(entries.hasNext() ? ",\n" : "\n");
        }
        text.append(indentation).append(json.isObject() ? "}" : "]");
    }

    private static String inline(JsonNode json) {
        if (json.isObject() && !json.isEmpty()) {
            return json.properties().stream()
                    .map(entry -> name(entry.getKey()) + inline(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return json.isArray()
                ? json.valueStream().map(JsonFile::inline).collect(Collectors.joining(", ", "[", "]"))
                : json.toString();
    }

    private static String name(String key) {
        return "\"%s\": ".formatted(key);
    }

    private JsonFile() {}
}
