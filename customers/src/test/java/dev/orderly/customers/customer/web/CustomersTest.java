package dev.orderly.customers.customer.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;

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
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(AdminApi.class)
class CustomersTest {

    private final String name = "Ada " + UUID.randomUUID();

    private static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of("somebody", roles)).contentType(ContentType.JSON);
    }

    private Response register() {
        return as(Roles.CLERK).body(Profiles.named(name)).post("/customers");
    }

    private String registered() {
        return register().path("id");
    }

    @Test
    void anAddressThatNoInvoiceCouldBeSentToIsRefusedFromAClerk() {
        Map<String, @Nullable Object> unmailable = Profiles.named(name);
        unmailable.put("email", "ada@localhost");

        as(Roles.CLERK)
                .body(unmailable)
                .post("/customers")
                .then()
                .statusCode(400)
                .body("violations.field", contains("email"));
        as(Roles.CLERK)
                .body(unmailable)
                .put("/customers/{id}", registered())
                .then()
                .statusCode(400)
                .body("violations.field", contains("email"));
    }

    @Test
    void aClerkRecordsFindsAndEditsACustomer() {
        Response answer = register();
        String id = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/customers/" + id))
                .header("Orderly-Version", "customer/" + id + "@0")
                .body("signedIn", equalTo(false));

        as(Roles.CLERK)
                .queryParam("q", name.substring(2).toUpperCase(Locale.ROOT))
                .get("/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("total", equalTo(1));

        as(Roles.CLERK)
                .header("If-Match", "\"0\"")
                .body(Profiles.named("Grace"))
                .put("/customers/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        as(Roles.CLERK)
                .header("If-Match", "\"0\"")
                .body(Profiles.named("Eve"))
                .put("/customers/{id}", id)
                .then()
                .statusCode(412);
        as(Roles.CLERK).get("/customers/{id}", id).then().statusCode(200).body("name", equalTo("Grace"));
    }

    @Test
    void recordingTwiceWithTheSameKeyRecordsOneCustomer() {
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            as(Roles.CLERK)
                    .header("Idempotency-Key", key)
                    .body(Profiles.named(name))
                    .post("/customers")
                    .then()
                    .statusCode(201);
        }
        as(Roles.CLERK).queryParam("q", name).get("/customers").then().body("items", hasSize(1));
    }

    @Test
    void blockingIsBroadcastOnce() {
        String id = registered();
        for (String version : new String[] {"\"0\"", "\"1\""}) {
            as(Roles.CLERK)
                    .header("If-Match", version)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .post("/customers/{id}/block", id)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("status", equalTo("BLOCKED"));
        }
        await().untilAsserted(() -> assertThat(Broadcast.statesOf(id))
                .last()
                .returns(1L, CustomerState::version)
                .returns(CustomerState.Status.BLOCKED, CustomerState::status));

        as(Roles.CLERK)
                .post("/customers/{id}/unblock", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void aBlockedCustomerReadsAndEditsItsProfile() {
        String customer = Tokens.of(UUID.randomUUID().toString(), Roles.CUSTOMER);
        String id = given().auth()
                .oauth2(customer)
                .contentType(ContentType.JSON)
                .body(Profiles.named(name))
                .put("/customers/me")
                .path("id");
        as(Roles.CLERK).post("/customers/{id}/block", id).then().statusCode(200);
        given().auth()
                .oauth2(customer)
                .contentType(ContentType.JSON)
                .body(Profiles.named("Grace"))
                .put("/customers/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("Grace"))
                .body("status", equalTo("BLOCKED"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /customers",
        "POST, /customers",
        "GET,  /customers/00000000-0000-7000-8000-000000000000",
        "PUT,  /customers/00000000-0000-7000-8000-000000000000",
        "DELETE, /customers/00000000-0000-7000-8000-000000000000",
        "GET,  /customers/00000000-0000-7000-8000-000000000000/erasure",
        "POST, /customers/00000000-0000-7000-8000-000000000000/block",
        "POST, /customers/00000000-0000-7000-8000-000000000000/unblock",
    })
    void onlyClerksAttendCustomers(Method method, String path) {
        as(Roles.CUSTOMER, Roles.STOCK_KEEPER, Roles.DISPATCHER, Roles.ACCOUNTANT, Roles.OPERATOR)
                .request(method, path)
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON).request(method, path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/block", "/unblock"})
    void anUnknownCustomerIsNotFound(String action) {
        String path = "/customers/" + UUID.randomUUID() + action;
        as(Roles.CLERK)
                .request(action.isEmpty() ? Method.GET : Method.POST, path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        as(Roles.CLERK).get("/customers/everybody").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=99999999999", "size=0", "size=101", "size=many", "q=a%00b"})
    void aListThatMakesNoSenseIsRefused(String query) {
        as(Roles.CLERK)
                .urlEncodingEnabled(false)
                .get("/customers?" + query)
                .then()
                .statusCode(in(new Integer[] {400, 404}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "'", "\\", "%F0%9F%8D%8B"})
    void aSearchTakesEveryCharacterAsItIs(String text) {
        registered();
        as(Roles.CLERK)
                .urlEncodingEnabled(false)
                .get("/customers?q=" + text.replace("\\", "%5C"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "\u0130pek, \u0130PEK",
        "\u0130pek, ipek",
        "\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2, \u03A3\u038A\u03A3\u03A5\u03A6\u039F\u03A3",
        "Gro\u00DF, GROSS",
        "Zoe\u0308, zo\u00EB",
        "\uFF21\uFF44\uFF41, ada"
    })
    void aCustomerIsFoundByItsNameWhateverItsLetters(String written, String asked) {
        String mark = UUID.randomUUID().toString();
        String id = as(Roles.CLERK)
                .body(Profiles.named(written + " " + mark))
                .post("/customers")
                .path("id");
        as(Roles.CLERK)
                .queryParam("q", asked + "\u00A0" + mark)
                .get("/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0", "\u2800", "\u3164", "\uFEFF", "\u0301", "\u202Eada", "\u2067ada"})
    void aNameThatNobodySeesOrThatMisleadsIsRefused(String misleading) {
        as(Roles.CLERK)
                .body(Profiles.named(misleading))
                .post("/customers")
                .then()
                .statusCode(400);
        var inTheAddress = Profiles.named(name);
        var address = Profiles.address();
        address.put("city", misleading);
        inTheAddress.put("billingAddress", address);
        as(Roles.CLERK).body(inTheAddress).post("/customers").then().statusCode(400);
    }

    @Test
    void whoArrivesBetweenTwoPagesNeitherDoublesNorHidesAnybody() {
        String mark = UUID.randomUUID().toString();
        for (String first : new String[] {"Berit", "\u00C5se", "anna", "Dag"}) {
            as(Roles.CLERK).body(Profiles.named(first + " " + mark)).post("/customers");
        }
        Response page = as(Roles.CLERK)
                .header("Accept-Language", "nb")
                .queryParam("q", mark)
                .queryParam("size", 2)
                .get("/customers");
        page.then().body("items.name", contains("anna " + mark, "Berit " + mark));

        as(Roles.CLERK).body(Profiles.named("Adam " + mark)).post("/customers");
        as(Roles.CLERK)
                .urlEncodingEnabled(false)
                .get("/customers" + page.path("next"))
                .then()
                .body("items.name", contains("Dag " + mark, "\u00C5se " + mark))
                .body("total", equalTo(5));
    }
}
