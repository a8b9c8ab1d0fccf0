package dev.orderly.stories.hostile;

import static dev.orderly.stories.hostile.ValidRequests.any;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Mutations of JSON. */
final class BodyMutations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TOKENS = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[null]",
            "[[[[]]]]",
            "{\"a\":[]}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\uFFFF\"",
            "\"\\u202e\"",
            "\"\\x41\"",
            "\"\\u12\"",
            "'a'",
            "nul",
            "undefined",
            "-",
            "\"1\"",
            "\"NaN\"",
            "\"1e99999\"",
            "\"12.505\"",
            "\"-0.00\"",
            "\" 1 \"",
            "/**/1");

    private static final List<String> ROOTS = List.of(
            "",
            " ",
            "null",
            "[]",
            "0",
            "\"text\"",
            "{",
            "}",
            "{}{}",
            "{},",
            "\0",
            "{\"unknown\": 1}",
            "{\"\": 1}",
            "{\"__proto__\": {}}",
            "{\"@class\": \"java.lang.Object\"}",
            "{a: 1}",
            "{'a': 1}",
            "[".repeat(5_000),
            "{\"a\":".repeat(2_000),
            "\u00ef\u00bb\u00bf{}",
            "<a/>",
            "a=b",
            "\u001f\u008b\u0008\0",
            "// no\n{}");

    private static final List<String> CHARSETS =
            List.of("UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32LE", "IBM037");

    private static final int TOO_LARGE = 1_100_000;

    static HostileRequest replacedWhole(HostileRequest request, RandomGenerator random) {
        return request.withBody(any(ROOTS, random));
    }

    /** One value becomes another, of any type. */
    static HostileRequest value(HostileRequest request, RandomGenerator random) {
        return changed(request, random, place -> place.put(token(random)));
    }

    static HostileRequest missingField(HostileRequest request, RandomGenerator random) {
        return changed(request, random, Place::remove);
    }

    static HostileRequest doubledField(HostileRequest request, RandomGenerator random) {
        return changed(request, random, place -> place.put(place.current() + "," + place.named() + token(random)));
    }

    static HostileRequest extraField(HostileRequest request, RandomGenerator random) {
        String name = JSON.createObjectNode()
                .textNode(any(List.of("extra", "id", "version", "", "\u0130"), random))
                .toString();
        return changed(request, random, place -> place.put(place.current() + "," + name + ":" + token(random)));
    }

    static HostileRequest nested(HostileRequest request, RandomGenerator random) {
        int depth = any(List.of(1, 2, 500, 1_001, 20_000), random);
        return changed(request, random, place -> place.put("[".repeat(depth) + place.current() + "]".repeat(depth)));
    }

    static HostileRequest repeatedItems(HostileRequest request, RandomGenerator random) {
        int times = any(List.of(2, 100, 101, 3_000), random);
        return changed(
                request,
                random,
                place -> place.put("[" + (place.current() + ",").repeat(times) + place.current() + "]"));
    }

    /** Cut off, continued, or with a byte changed. */
    static HostileRequest damaged(HostileRequest request, RandomGenerator random) {
        String body = request.body();
        if (body == null || body.isEmpty()) {
            return request.withBody("{");
        }
        int at = random.nextInt(body.length());
        return request.withBody(
                switch (random.nextInt(4)) {
                    case 0 -> body.substring(0, at);
                    case 1 -> body + any(ROOTS, random);
                    case 2 -> body.substring(0, at) + (char) random.nextInt(256) + body.substring(at + 1);
                    default -> body.substring(0, at) + " ".repeat(TOO_LARGE) + body.substring(at);
                });
    }

    static HostileRequest encoded(HostileRequest request, RandomGenerator random) {
        String body = request.body() == null ? "{}" : request.body();
        return request.withBody(new String(body.getBytes(Charset.forName(any(CHARSETS, random))), ISO_8859_1));
    }

    private static String token(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> HostileTexts.number(random);
            case 1 -> any(TOKENS, random);
            default -> quoted(HostileTexts.text(random), random);
        };
    }

    private static String quoted(String text, RandomGenerator random) {
        return "\"" + (random.nextInt(6) == 0 ? text : escaped(text)) + "\"";
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(one ->
                        one < ' ' || one == '"' || one == '\\' ? "\\u%04x".formatted(one) : String.valueOf((char) one))
                .collect(Collectors.joining());
    }

    private static HostileRequest changed(HostileRequest request, RandomGenerator random, Consumer<Place> change) {
        try {
            JsonNode root = JSON.readTree(request.body() == null ? "" : request.body());
            List<Place> places = new ArrayList<>();
            collect(root, places);
            if (places.isEmpty()) {
                return replacedWhole(request, random);
            }
            change.accept(any(places, random));
            return request.withBody(JSON.writeValueAsString(root));
        } catch (JsonProcessingException damagedBefore) {
            return damaged(request, random);
        }
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                places.add(new Place(object, field.getKey(), 0));
                collect(field.getValue(), places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places.add(new Place(array, "", i));
                collect(array.get(i), places);
            }
        }
    }

    /** Of a value, in an object or an array. */
    private record Place(JsonNode parent, String name, int index) {

        String current() {
            return String.valueOf(parent instanceof ObjectNode object ? object.get(name) : parent.get(index));
        }

        String named() {
            return parent instanceof ObjectNode ? "\"" + name + "\":" : "";
        }

        /** @param raw JSON or not */
        void put(String raw) {
            JsonNode node = JsonNodeFactory.instance.rawValueNode(new RawValue(raw));
            if (parent instanceof ObjectNode object) {
                object.set(name, node);
            } else {
                ((ArrayNode) parent).set(index, node);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }
    }

    private BodyMutations() {}
}
