package dev.orderly.ordering.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.Roles;
import dev.orderly.ordering.Shop;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class BadInputTest {

    private static final UUID ANY = UUID.randomUUID();

    private static void assertProblem(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"items\": [null]}",
                "{\"items\": {}}",
                "{\"items\": [{}]}",
                "{\"items\": [{\"productId\": \"nonsense\", \"quantity\": 1}]}",
                "{\"items\": [{\"productId\": \"018f3c3e-0000-7000-8000-000000000001\"}]}",
                "{\"items\": [{\"productId\": \"018f3c3e-0000-7000-8000-000000000001\", \"quantity\": 0}]}",
                "{\"items\": [{\"productId\": \"018f3c3e-0000-7000-8000-000000000001\", \"quantity\": 1001}]}",
                "{\"items\": [{\"productId\": \"018f3c3e-0000-7000-8000-000000000001\", \"quantity\": 99999999999}]}",
                "{\"items\": [{\"productId\": \"018f3c3e-0000-7000-8000-000000000001\", \"quantity\": \"many\"}]}",
                "{\"customerId\": \"nonsense\"}",
                "{\"place\": \"perhaps\"}",
                "{\"unheardOf\": 1}"
            })
    void aRequestThatMakesNoSenseIsAProblem(String body) {
        assertProblem(Shop.as("anybody", Roles.CUSTOMER).body(body).post("/orders"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\": \"a\\u0000b\"}", "{\"reason\": 1e999, \"more\": 1}", "nonsense"})
    void aReasonThatMakesNoSenseIsAProblem(String body) {
        assertProblem(Shop.as("anybody", Roles.CUSTOMER).body(body).post("/orders/" + ANY + "/cancel"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=LOST", "customerId=nonsense", "page=-1", "size=0", "size=101"})
    void aFilterThatMakesNoSenseIsAProblem(String query) {
        assertProblem(Shop.asClerk().get("/orders?" + query), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders/nonsense", "/orders/nonsense/history", "/orders/%00"})
    void anIdThatIsNoneIsNotFound(String path) {
        assertProblem(Shop.asClerk().urlEncodingEnabled(false).get(path), 404);
    }
}
