package dev.orderly.stories.security;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orderly.stories.fixtures.RunningOrderly;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The running services' OpenAPI documents. */
public final class ApiDocuments {

    private static final Map<String, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();

    public static JsonNode of(String service) {
        return DOCUMENTS.computeIfAbsent(
                service,
                named -> given().queryParam("format", "json")
                        .get(RunningOrderly.address(named) + "/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .as(JsonNode.class));
    }

    /** The description of one operation. */
    public static JsonNode of(Operation operation) {
        return of(operation.service())
                .path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase());
    }

    private ApiDocuments() {}
}
