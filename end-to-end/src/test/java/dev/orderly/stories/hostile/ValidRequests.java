package dev.orderly.stories.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.stories.hostile.HostileRequest.Field;
import dev.orderly.stories.security.ApiDocuments;
import dev.orderly.stories.security.Identity;
import dev.orderly.stories.security.Matrix;
import dev.orderly.stories.security.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Requests as the services' documents describe them, of callers who are let in. */
final class ValidRequests {

    private static final int SHARE_OF_GATEWAY = 5;
    private static final int SHARE_OF_OPTIONAL = 3;

    private static final Map<String, String> IDS = Map.of(
            "customers", "customer",
            "orders", "order",
            "catalogue", "product",
            "products", "product",
            "stock", "product",
            "reservations", "order",
            "shipments", "order",
            "invoices", "order");

    private final Matrix matrix = Matrix.read();
    private final List<Operation> operations = matrix.operations().stream()
            .sorted(Comparator.comparing(Operation::toString))
            .toList();
    private final List<Operation> differing = operations.stream()
            .filter(operation -> matrix.differingOperations().contains(operation))
            .toList();

    HostileRequest next(RandomGenerator random) {
        Operation operation = anyService(any(differing, random), random);
        Identity identity = any(matrix.letIn(operation), random);
        JsonNode description = ApiDocuments.of(operation);
        SchemaValues values = new SchemaValues(ApiDocuments.of(operation.service()), random);
        Map<String, String> path = new LinkedHashMap<>();
        List<Field> query = new ArrayList<>();
        List<Field> headers = new ArrayList<>();
        for (JsonNode parameter : description.path("parameters")) {
            String name = parameter.path("name").asText();
            JsonNode schema = parameter.path("schema");
            switch (parameter.path("in").asText()) {
                case "path" -> path.put(name, placeholder(operation, name));
                case "query" -> {
                    if (random.nextInt(SHARE_OF_OPTIONAL) == 0 && !name.equals("cursor")) {
                        JsonNode value = values.valueOf(name, schema);
                        (value.isArray() ? value : List.of(value))
                                .forEach(one ->
                                        query.add(new Field(name, one.asText().replace(' ', '+'))));
                    }
                }
                default -> {
                    if (random.nextInt(SHARE_OF_OPTIONAL) == 0) {
                        headers.add(new Field(name, name.equals("If-Match") ? "*" : "\"" + random.nextInt() + "\""));
                    }
                }
            }
        }
        return new HostileRequest(
                operation,
                identity,
                random.nextInt(SHARE_OF_GATEWAY) == 0 && identity != Identity.REPLICATOR,
                operation.method(),
                path,
                query,
                headers,
                body(description, values),
                Malformation.NONE);
    }

    private static @Nullable String body(JsonNode description, SchemaValues values) {
        JsonNode schema = description.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? null : values.valueOf("", schema).toString();
    }

    /** Shared operations are the same in every service. */
    private Operation anyService(Operation operation, RandomGenerator random) {
        List<Operation> alike = operations.stream()
                .filter(other -> other.method().equals(operation.method()))
                .filter(other -> other.path().equals(operation.path()))
                .toList();
        return any(alike, random);
    }

    private static String placeholder(Operation operation, String name) {
        String first = operation.path().split("/")[1];
        if (name.equals("topic")) {
            return "${%s}".formatted(first);
        }
        if (first.equals("states")) {
            return "${number}";
        }
        String kind = name.equals("productId") ? "product" : IDS.getOrDefault(first, "uuid");
        return "${%s}".formatted(kind);
    }

    static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
