package dev.orderly.stories.security;

import static io.restassured.RestAssured.given;

import dev.orderly.stories.fixtures.RunningOrderly;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The running services' OpenAPI documents. */
final class ApiDocuments {

    private static final Map<String, JsonPath> DOCUMENTS = new ConcurrentHashMap<>();

    /** Each path with its methods, in lower case. */
    static Map<String, Map<String, Object>> pathsOf(String service) {
        return document(service).getMap("paths");
    }

    /** The statuses that an operation may answer with. */
    static Set<String> statusesOf(Operation operation) {
        return document(operation.service())
                .<String, Object>getMap("paths.'%s'.%s.responses"
                        .formatted(operation.path(), operation.method().toLowerCase()))
                .keySet();
    }

    private static JsonPath document(String service) {
        return DOCUMENTS.computeIfAbsent(
                service,
                named -> given().queryParam("format", "json")
                        .get(RunningOrderly.address(named) + "/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath());
    }

    private ApiDocuments() {}
}
