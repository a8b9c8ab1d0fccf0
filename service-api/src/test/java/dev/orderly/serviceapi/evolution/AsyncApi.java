package dev.orderly.serviceapi.evolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.orderly.statetopics.Headers;
import dev.orderly.statetopics.StateTopic;
import java.io.UncheckedIOException;
import java.util.List;

/** The AsyncAPI 3 description of the state topics: who sends what on which topic, with which headers. */
final class AsyncApi {

    private static final ObjectMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private final ObjectNode document = YAML.createObjectNode();

    static String of(List<StateTopic<?>> topics) {
        var asyncApi = new AsyncApi();
        asyncApi.describe();
        topics.forEach(asyncApi::add);
        asyncApi.addHeaders();
        try {
            return YAML.writeValueAsString(asyncApi.document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe() {
        document.put("asyncapi", "3.0.0").put("defaultContentType", "application/json");
        document.putObject("info")
                .put("title", "Orderly's states")
                .put("version", "1.0.0")
                .put("description", """
                        Every topic is compacted and holds the latest full state of each entity of one type; the record's \
                        key is the entity's id. Only the owner sends. Readers keep the highest version they have seen per \
                        key, and pass over fields they do not know. A record without a value says that the entity is gone.""");
    }

    private void add(StateTopic<?> topic) {
        String message = topic.type().getSimpleName();
        ObjectNode channel = document.withObject("/channels").putObject(topic.name());
        channel.put("address", topic.name());
        channel.put("description", "Every %s, as %s has it.".formatted(topic.entity(), topic.owner()));
        reference(channel.putObject("messages").putObject(message), "components", "messages", message);
        channel.putObject("bindings")
                .putObject("kafka")
                .putObject("topicConfiguration")
                .putArray("cleanup.policy")
                .add("compact");

        ObjectNode operation = document.withObject("/operations").putObject("send-" + topic.name());
        operation.put("action", "send");
        operation.put("summary", "%s broadcasts the state it has committed.".formatted(topic.owner()));
        operation.putArray("tags").addObject().put("name", topic.owner());
        reference(operation.putObject("channel"), "channels", topic.name());

        ObjectNode component = document.withObject("/components/messages").putObject(message);
        reference(component.putObject("headers"), "components", "schemas", "Headers");
        reference(component.putObject("payload"), "components", "schemas", message);
        // AsyncAPI's default schema format is JSON Schema, so $schema has no place here.
        document.withObject("/components/schemas")
                .set(message, Schemas.of(topic.type()).without("$schema"));
        ObjectNode key = component.putObject("bindings").putObject("kafka").putObject("key");
        key.put("type", "string").put("format", "uuid");
    }

    private void addHeaders() {
        ObjectNode headers = document.withObject("/components/schemas").putObject("Headers");
        headers.put("type", "object");
        headers.put("description", "CloudEvents 1.0 in binary mode, and the W3C trace context.");
        header(headers, Headers.SPEC_VERSION, "The version of CloudEvents, 1.0.");
        header(headers, Headers.ID, "The key and the version: a record that is sent twice has the same.");
        header(headers, Headers.SOURCE, "The owner.");
        header(headers, Headers.TYPE, "The topic.");
        header(headers, Headers.TIME, "When the owner changed the entity.");
        header(headers, Headers.SUBJECT, "The key.");
        header(headers, Headers.ENTITY_VERSION, "The version, of a tombstone, too: nothing older can come back.");
        headers.putArray("required").add(Headers.ENTITY_VERSION);
        header(headers, Headers.TRACEPARENT, "The trace of the request that caused the change.");
    }

    private static void header(ObjectNode headers, String name, String description) {
        headers.withObject("/properties").putObject(name).put("type", "string").put("description", description);
    }

    private static void reference(ObjectNode from, String... to) {
        from.put("$ref", "#/" + String.join("/", to));
    }
}
