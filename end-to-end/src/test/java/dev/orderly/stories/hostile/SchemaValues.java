package dev.orderly.stories.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values that conform to the schemas in a service's document. */
record SchemaValues(JsonNode document, RandomGenerator random) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of("returned", "blue", "Oslo", "20457", "DN-4711", "a b c");
    private static final int SMALL = 4;

    /** @param name of the property or parameter, which tells whose id it is */
    JsonNode valueOf(String name, JsonNode schema) {
        if (schema.has("$ref") && !schema.has("properties")) {
            return valueOf(name, document.at(schema.path("$ref").asText().substring(1)));
        }
        if (schema.has("enum")) {
            JsonNode constants = schema.path("enum");
            return constants.get(random.nextInt(constants.size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" -> JSON.numberNode(schema.path("minimum").asInt(0) + random.nextInt(SMALL));
            case "number" -> JSON.numberNode(random.nextInt(SMALL) / 2.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).toList();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || random.nextBoolean()) {
                object.set(property.getKey(), valueOf(property.getKey(), property.getValue()));
            }
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        int size = 1 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            array.add(valueOf(name, schema.path("items")));
        }
        return array;
    }

    private String text(String name, JsonNode schema) {
        String pattern = schema.path("pattern").asText(".*");
        if (schema.path("format").asText().equals("uuid") || pattern.contains("{12}")) {
            return "${%s}".formatted(kindOf(name));
        }
        JsonNode example = schema.path("examples").path(0);
        String word = example.isMissingNode() ? WORDS.get(random.nextInt(WORDS.size())) : example.asText();
        // what has to be unique
        String another = word + random.nextInt(1_000_000);
        return random.nextInt(SMALL) > 0 && another.matches(pattern) ? another : word.matches(pattern) ? word : "DE";
    }

    private static String kindOf(String name) {
        return name.endsWith("Id") ? name.substring(0, name.length() - 2) : "uuid";
    }
}
