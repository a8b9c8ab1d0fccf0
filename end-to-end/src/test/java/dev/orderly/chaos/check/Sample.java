package dev.orderly.chaos.check;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.orderly.chaos.check.evidence.Evidence;
import dev.orderly.chaos.check.evidence.StateRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The good evidence, which faults can be planted into: what is a list in the evidence has names here, so that a place
 * reads like {@code /rows/orders/completed/status}.
 */
final class Sample {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode tree = (ObjectNode) yaml("good-evidence.yaml");

    /** @param given faults in rows and records, by place, before outboxes and replicas are made of them */
    Sample(JsonNode given) {
        plant(given);
        ObjectNode outbox = mechanism().putObject("outbox");
        ObjectNode replicas = mechanism().putObject("replicas");
        tree.path("records")
                .propertyStream()
                .filter(named -> named.getValue().has("version"))
                .forEach(named -> {
                    ObjectNode state = JSON.createObjectNode()
                            .put("topic", named.getValue().path("topic").asText())
                            .put("key", named.getValue().path("key").asText())
                            .put("version", named.getValue().path("version").asLong())
                            .putPOJO("hash", record(named.getValue()).hash());
                    // The next record of the same key replaces it.
                    removeSame(outbox, state);
                    removeSame(replicas, state);
                    outbox.set(named.getKey(), state);
                    replicas.set(named.getKey(), state.deepCopy().put("service", "reader"));
                });
    }

    private ObjectNode mechanism() {
        return (ObjectNode) tree.path("mechanism");
    }

    private static void removeSame(ObjectNode states, JsonNode state) {
        Iterator<JsonNode> each = states.elements();
        while (each.hasNext()) {
            JsonNode other = each.next();
            if (other.path("topic").equals(state.path("topic"))
                    && other.path("key").equals(state.path("key"))) {
                each.remove();
            }
        }
    }

    /** Sets what is at these places, adds it, or removes it. */
    Sample plant(JsonNode faults) {
        faults.propertyStream().forEach(fault -> plant(fault.getKey(), fault.getValue()));
        return this;
    }

    private void plant(String place, JsonNode fault) {
        int last = place.lastIndexOf('/');
        JsonNode parent = tree.at(place.substring(0, last));
        String name = place.substring(last + 1);
        if (fault.asText().equals("removed")) {
            if (((ObjectNode) parent).remove(name) == null) {
                throw new IllegalArgumentException("Nothing is at " + place);
            }
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), fault);
        } else {
            ((ObjectNode) parent).set(name, fault);
        }
    }

    Evidence evidence() {
        ObjectNode evidence = tree.deepCopy();
        Stream.of("/calls", "/records").forEach(list -> unname(evidence, list));
        Stream.of("/rows", "/mechanism")
                .forEach(parent -> evidence.at(parent)
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .toList()
                        .forEach(list -> unname(evidence, parent + "/" + list)));
        evidence.path("records").forEach(message -> textOfValue((ObjectNode) message));
        return JSON.convertValue(evidence, Evidence.class);
    }

    private static void unname(ObjectNode evidence, String place) {
        if (evidence.at(place) instanceof ObjectNode named) {
            ArrayNode list = JSON.createArrayNode();
            named.forEach(list::add);
            int last = place.lastIndexOf('/');
            ((ObjectNode) evidence.at(place.substring(0, last))).set(place.substring(last + 1), list);
        }
    }

    private static StateRecord record(JsonNode message) {
        ObjectNode copy = message.deepCopy();
        textOfValue(copy);
        return JSON.convertValue(copy, StateRecord.class);
    }

    private static void textOfValue(ObjectNode message) {
        if (message.has("value")) {
            message.put("value", message.path("value").toString());
        }
    }

    /** A YAML file of this package, with ids in full. */
    static JsonNode yaml(String file) {
        try (InputStream in = Sample.class.getResourceAsStream("/chaos/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new YAMLMapper()
                    .readTree(text.replaceAll("<([0-9a-f]{2})>", "00000001-86a0-7000-8000-0000000000$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
