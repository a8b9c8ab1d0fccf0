package dev.orderly.customers.customer.web;

import static dev.orderly.customers.fixtures.Requests.as;
import static dev.orderly.customers.fixtures.Requests.asClerk;
import static dev.orderly.customers.fixtures.Requests.asCustomer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.customers.fixtures.AdminApi;
import dev.orderly.customers.fixtures.Broadcast;
import dev.orderly.customers.fixtures.Profiles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
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

    private Response register() {
        return asClerk().body(Profiles.named(name)).post("/customers");
    }

    private String registered() {
        return register().path("id");
    }

    @Test
    void anAddressThatNoInvoiceCouldBeSentToIsRefusedFromAClerk() {
        Map<String, @Nullable Object> unmailable = Profiles.named(name);
        unmailable.put("email", "ada@localhost");

        asClerk()
                .body(unmailable)
                .post("/customers")
                .then()
                .statusCode(400)
                .body("violations.field", contains("email"));
        asClerk()
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

        asClerk()
                .queryParam("q", name.substring(2).toUpperCase(Locale.ROOT))
                .get("/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("total", equalTo(1));

        asClerk()
                .header("If-Match", "\"0\"")
                .body(Profiles.named("Grace"))
                .put("/customers/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        asClerk()
                .header("If-Match", "\"0\"")
                .body(Profiles.named("Eve"))
                .put("/customers/{id}", id)
                .then()
                .statusCode(412);
        asClerk().get("/customers/{id}", id).then().statusCode(200).body("name", equalTo("Grace"));
    }

    @Test
    void recordingTwiceWithTheSameKeyRecordsOneCustomer() {
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            asClerk()
                    .header("Idempotency-Key", key)
                    .body(Profiles.named(name))
                    .post("/customers")
                    .then()
                    .statusCode(201);
        }
        asClerk().queryParam("q", name).get("/customers").then().body("items", hasSize(1));
    }

    @Test
    void blockingIsBroadcastOnce() {
        String id = registered();
        for (String version : new String[] {"\"0\"", "\"1\""}) {
            asClerk()
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

        asClerk()
                .post("/customers/{id}/unblock", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void aBlockedCustomerReadsAndEditsItsProfile() {
        String user = UUID.randomUUID().toString();
        String id =
                asCustomer(user).body(Profiles.named(name)).put("/customers/me").path("id");
        asClerk().post("/customers/{id}/block", id).then().statusCode(200);
        asCustomer(user)
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
        asClerk()
                .request(action.isEmpty() ? Method.GET : Method.POST, path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        asClerk().get("/customers/everybody").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0", "\u2800", "\u3164", "\uFEFF", "\u0301", "\u202Eada", "\u2067ada"})
    void aNameThatNobodySeesOrThatMisleadsIsRefused(String misleading) {
        asClerk().body(Profiles.named(misleading)).post("/customers").then().statusCode(400);
        var inTheAddress = Profiles.named(name);
        var address = Profiles.address();
        address.put("city", misleading);
        inTheAddress.put("billingAddress", address);
        asClerk().body(inTheAddress).post("/customers").then().statusCode(400);
    }
}
