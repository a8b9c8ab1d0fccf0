package dev.orderly.customers.customer.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.customers.fixtures.AdminApi;
import dev.orderly.customers.fixtures.Broadcast;
import dev.orderly.customers.fixtures.Profiles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(AdminApi.class)
class OwnProfileTest {

    private final String user = UUID.randomUUID().toString();

    private RequestSpecification asUser() {
        return given().auth().oauth2(Tokens.of(user, Roles.CUSTOMER)).contentType(ContentType.JSON);
    }

    private Response put(Map<String, @Nullable Object> profile) {
        return asUser().body(profile).put("/customers/me");
    }

    @Test
    void theFirstTimeMakesACustomerAndTheNextEditsIt() {
        asUser().get("/customers/me").then().statusCode(404).contentType("application/problem+json");

        put(Profiles.named("Ada"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/customers/me"))
                .header("ETag", "\"0\"")
                .header("Orderly-Version", matchesPattern("customer/[0-9a-f-]{14}7[0-9a-f-]{21}@0"))
                .body("status", equalTo("ACTIVE"))
                .body("shippingAddress.city", equalTo("Hamburg"));

        asUser().header("If-Match", "\"0\"")
                .body(Profiles.named("Ada King"))
                .put("/customers/me")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        asUser().get("/customers/me")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Ada King"));
    }

    @Test
    void aStaleEditIsRefused() {
        put(Profiles.named("Ada")).then().statusCode(201);
        asUser().header("If-Match", "\"7\"")
                .body(Profiles.named("Eve"))
                .put("/customers/me")
                .then()
                .statusCode(412);
    }

    @Test
    void anEditOfWhatIsNotThereIsRefused() {
        asUser().header("If-Match", "\"0\"")
                .body(Profiles.named("Ada"))
                .put("/customers/me")
                .then()
                .statusCode(412);
    }

    @Test
    void concurrentFirstTimesMakeOneCustomer() {
        List<CompletableFuture<Response>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> put(Profiles.named("Ada " + i)), Thread::startVirtualThread))
                .toList();
        List<Response> all = answers.stream().map(CompletableFuture::join).toList();
        assertThat(all).extracting(Response::statusCode).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(all)
                .extracting(answer -> answer.path("id").toString())
                .containsOnly(all.getFirst().<String>path("id"));
    }

    @Test
    void everyChangeIsBroadcastAndNoChangeIsNot() {
        String id = put(Profiles.named("Ada")).path("id");
        put(Profiles.named("Ada")).then().statusCode(200).header("ETag", "\"0\"");
        put(Profiles.named("Grace")).then().statusCode(200).header("ETag", "\"1\"");
        await().untilAsserted(() -> assertThat(Broadcast.statesOf(id))
                .last()
                .returns(1L, CustomerState::version)
                .returns(user, CustomerState::subject)
                .returns("Grace", CustomerState::name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aProfileThatMakesNoSenseIsRefused(String field, Map<String, @Nullable Object> profile) {
        put(profile)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    static Stream<Arguments> aProfileThatMakesNoSenseIsRefused() {
        return Stream.of(
                wrong("name", " "),
                wrong("name", "A\u0000da"),
                wrong("name", "Ada\nBcc: eve@example.org"),
                wrong("name", "a".repeat(201)),
                wrong("email", "ada"),
                wrong("email", "\"a b\"@example.org"),
                wrong("email", "a@[127.0.0.1]"),
                wrong("email", "a\u200b@example.org"),
                wrong("email", "ada@localhost"),
                wrong("email", "ada@example.org\r\nBcc: eve@example.org"),
                wrong("phone", "call me"),
                wrong("billingAddress", null),
                wrongAddress("country", "XX"),
                wrongAddress("country", "de"),
                wrongAddress("city", null),
                wrongAddress("postalCode", "1".repeat(21)));
    }

    private static Arguments wrong(String field, @Nullable Object value) {
        Map<String, @Nullable Object> profile = Profiles.named("Ada");
        profile.put(field, value);
        return Arguments.of(field, profile);
    }

    private static Arguments wrongAddress(String field, @Nullable Object value) {
        Map<String, @Nullable Object> profile = Profiles.named("Ada");
        Map<String, @Nullable Object> address = Profiles.address();
        address.put(field, value);
        profile.put("billingAddress", address);
        return Arguments.of("billingAddress." + field, profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "\"name\"", "{\"nickname\": \"Ada\"}", "{\"name\": {}}"})
    void aBodyThatIsNoProfileIsRefused(String body) {
        asUser().body(body).put("/customers/me").then().statusCode(400);
    }

    @Test
    void staffHasNoProfileOfItsOwn() {
        given().auth()
                .oauth2(Tokens.of(user, Roles.CLERK))
                .get("/customers/me")
                .then()
                .statusCode(403);
        given().get("/customers/me").then().statusCode(401);
    }
}
