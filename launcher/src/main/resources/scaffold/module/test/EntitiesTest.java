package dev.orderly.{{service}}.{{feature}}.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.orderly.contracts.{{Entity}}State;
import dev.orderly.contracts.{{Replica}}State;
import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class {{Entities}}Test {

    private static final String SAMPLES = "../contracts/src/main/contracts/{{topic}}/1.samples.json";

    private final UUID {{replica}}Id = UUID.randomUUID();

    @Test
    void itIsShownAndPublished() throws IOException {
        String id = added("The first");

        as(Roles.CLERK)
                .get("/{{entities}}/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("note", equalTo("The first"));
        as(Roles.CLERK).get("/{{entities}}").then().statusCode(200).body("items.id", hasItem(id));
        await().untilAsserted(() -> assertThat(Topics.read({{Entity}}State.TOPIC, UUID.fromString(id)))
                .last()
                .extracting(message -> new String(message.value(), StandardCharsets.UTF_8))
                .asString()
                .contains("The first", {{replica}}Id.toString()));
    }

    @Test
    void itNeedsTheReplicaAndNotItsOwner() throws IOException {
        add("Too early").then().statusCode(409).body("type", equalTo("urn:orderly:problem:not-yet-replicated"));
        added("In time");
    }

    @Test
    void whatIsUnknownIsNotFound() {
        as(Roles.CLERK).get("/{{entities}}/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "POST, ''", "GET, /00000000-0000-7000-8000-000000000000"})
    void othersMayNot(Method method, String path) {
        String url = "/{{entities}}" + path;
        as(Roles.CUSTOMER, Roles.OPERATOR).request(method, url).then().statusCode(403);
        given().contentType(ContentType.JSON).request(method, url).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"{{replica}}Id\": \"1\", \"note\": \"A note\"}"})
    void aRequestThatMakesNoSenseIsRefused(String body) {
        Response answer = as(Roles.CLERK).body(body).post("/{{entities}}");
        answer.then().statusCode(400).contentType("application/problem+json");
    }

    /** Publishes the {{replica}} as {{owner}} would, waits until it is known here, and adds one about it. */
    private String added(String note) throws IOException {
        byte[] state = new JsonArray(Files.readString(Path.of(SAMPLES)))
                .getJsonObject(0)
                .put("id", {{replica}}Id.toString())
                .put("version", 0)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Topics.send({{Replica}}State.TOPIC.name(), {{replica}}Id, 0, state);
        Response answer = await().until(() -> add(note), each -> each.statusCode() == 201);
        return answer.path("id");
    }

    private Response add(String note) {
        Map<String, Object> body = Map.of("{{replica}}Id", {{replica}}Id, "note", note);
        return as(Roles.CLERK).body(body).post("/{{entities}}");
    }

    private static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of("somebody", roles)).contentType(ContentType.JSON);
    }
}
