package dev.orderly.stories.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.orderly.stories.security.ApiDocuments;
import dev.orderly.stories.security.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What an operation's document says about its answers; a field that it does not name is a fault, too. */
final class DocumentedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private record Key(Operation operation, int status, String mediaType) {}

    private final Map<Key, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    boolean has(Operation operation, int status) {
        return ApiDocuments.of(operation).path("responses").has(String.valueOf(status));
    }

    /** In which way the answer differs from its documented form. */
    Optional<String> difference(Operation operation, Answer answer) {
        JsonNode documented = ApiDocuments.of(operation)
                .path("responses")
                .path(String.valueOf(answer.status()))
                .path("content");
        String type = answer.mediaType();
        if (documented.isEmpty()) {
            return answer.body().length == 0 ? Optional.empty() : Optional.of("has a body, which is not documented");
        }
        if (!documented.has(type)) {
            return Optional.of("has the media type '%s', which is not documented".formatted(type));
        }
        if (!type.endsWith("json")) {
            return answer.body().length > 0 ? Optional.empty() : Optional.of("is empty");
        }
        return schemas.computeIfAbsent(new Key(operation, answer.status(), type), DocumentedAnswers::schema)
                .flatMap(schema -> differenceOf(schema, answer));
    }

    private static Optional<String> differenceOf(Schema schema, Answer answer) {
        try {
            JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return Optional.of("is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Error> errors = schema.validate(
                answer.text(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.isEmpty() ? Optional.empty() : Optional.of("is not as documented: " + errors);
    }

    private static Optional<Schema> schema(Key key) {
        JsonNode document = ApiDocuments.of(key.operation().service());
        JsonNode content = ApiDocuments.of(key.operation())
                .path("responses")
                .path(String.valueOf(key.status()))
                .path("content")
                .path(key.mediaType())
                .path("schema");
        ObjectNode schema = content.deepCopy();
        schema.set("components", document.path("components").deepCopy());
        close(schema);
        return Optional.of(SCHEMAS.getSchema(schema.toString(), InputFormat.JSON));
    }

    /** Objects with properties have no others. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asText().equals("object")
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(DocumentedAnswers::close);
    }
}
