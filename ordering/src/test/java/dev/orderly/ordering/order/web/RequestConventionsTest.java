package dev.orderly.ordering.order.web;

import static dev.orderly.ordering.Shop.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.orderly.ordering.Shop;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conventions for every request to every service, tested with orders. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RequestConventionsTest {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /orders/%zz HTTP/1.1, 0, 400",
        "POST /orders?% HTTP/1.1, 0, 400",
        "GET /orders HTTP/1.1, 40000, 431",
        "GET /orders?q={} HTTP/1.1, 0, 400",
        "GET /orders?q=LONG HTTP/1.1, 0, 414"
    })
    void aHeadThatCannotBeReadIsRefusedWithAProblem(String line, int header, int status) throws IOException {
        String request = line.replace("LONG", "x".repeat(9_000)) + "\r\nHost: localhost\r\nConnection: close\r\nOne: "
                + "x".repeat(header) + "\r\n\r\n";
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 " + status)
                    .containsIgnoringCase("content-type: application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "blah", "", "text/html", "application/json;q=x, ;", "image/*", ";;", "application/"})
    void whatCannotBeAnsweredIsNotCarriedOut(String accept) {
        int before = orders();

        Response answer =
                request().header("Accept", accept).body("{\"items\":[]}").post("/orders");

        assertThat(answer.statusCode()).isIn(201, 400, 406);
        assertThat(orders() - before).isEqualTo(answer.statusCode() == 201 ? 1 : 0);
        assertThat(request().header("Accept", accept).get("/orders").statusCode())
                .isIn(200, 400, 406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[]} xyz",
                "{\"items\":[]}{\"place\":true}",
                "{\"items\":[]}}",
                "{\"items\":[]}\ufeff",
                "{\"place\":false,\"place\":true}",
                "{\"place\":\"true\"}",
                "{\"place\":1}",
                "{\"customerId\":7}",
                "{\"items\":{}}",
                "{\"items\":[{\"productId\":\"x\",\"quantity\":1}]}",
                "{\"items\":[{\"productId\":\"018f3c3e-0000-7000-8000-000000000001\",\"quantity\":\"1\"}]}",
                "{\"x\":1}",
                "xyz"
            })
    void aBodyIsOneDocumentOfTheDescribedForm(String body) {
        int before = orders();

        request()
                .body(body)
                .post("/orders")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:orderly:problem:body-unreadable"))
                .body("detail", not(containsString("java.")))
                .body("detail", not(containsString("orderly")));

        assertThat(orders()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "a\\udc00b", "a\\u0000", "a\\u001bb", "a\\u0085b"})
    void textThatCannotBeStoredIsRefused(String reason) {
        request()
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/orders/" + shop.draft() + "/cancel")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:orderly:problem:body-unreadable"))
                .body("detail", containsString("reason"));
    }

    @Test
    void aViolationSaysWhereItIs() {
        request().get("/orders?page=x").then().statusCode(400).body("violations[0].field", equalTo("page"));
        request()
                .get("/orders?status=NONE")
                .then()
                .statusCode(400)
                .body("violations.in", contains("query"))
                .body("violations.field", contains("status"));
        request()
                .body(Map.of("items", List.of(item(shop.mug(), 0))))
                .post("/orders")
                .then()
                .statusCode(400)
                .body("instance", equalTo("/orders"))
                .body("violations.in", contains("body"))
                .body("violations.field", contains("items[0].quantity"));
    }

    @Test
    void anOptionalBodyMayBeLeftOut() {
        withoutContentType().post("/orders/" + shop.draft() + "/cancel").then().statusCode(200);
        request().post("/orders/" + shop.draft() + "/cancel").then().statusCode(200);
    }

    @Test
    void aMethodThatAPathDoesNotKnowIsToldWhichItDoes() {
        request()
                .patch("/orders")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        request()
                .put("/orders/" + UUID.randomUUID() + "/items")
                .then()
                .statusCode(405)
                .header("Allow", "OPTIONS, POST");
        request().delete("/orders/" + UUID.randomUUID()).then().header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void whatTheCallerHasAlreadyIsNotSentAgain() {
        String order = "/orders/" + shop.placed();
        String tag = request().get(order).header("ETag");

        for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            Response answer = request().header("If-None-Match", known).get(order);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.asString()).isEmpty();
        }
        request().header("If-None-Match", "\"x\"", tag).get(order).then().statusCode(304);
        request().header("If-None-Match", tag + " garbage").get(order).then().statusCode(200);
        request().header("If-None-Match", tag).head(order).then().statusCode(304);
    }

    @Test
    void aConditionThatIsNoneDoesNotHold() {
        String draft = "/orders/" + shop.draft();
        String tag = request().get(draft).header("ETag");
        String placing = draft + "/place";
        for (String seen : List.of(tag + " garbage", "0", "W/" + tag, "\"x,*,y\"")) {
            request().header("If-Match", seen).post(placing).then().statusCode(412);
        }
        request().header("If-None-Match", "*").post(placing).then().statusCode(412);
        request().header("If-Match", "\"x\"", tag).post(placing).then().statusCode(200);
    }

    @Test
    void aRepeatedRequestIsTheSameHoweverItsPathIsSpelt() {
        String id = shop.draft().toString();
        String key = UUID.randomUUID().toString();
        Response first = request().header("Idempotency-Key", key).post("/orders/" + id + "/place");
        assertThat(first.statusCode()).isEqualTo(200);

        for (String path : List.of(
                "/orders/" + id + "/place/",
                "/orders/" + id.toUpperCase() + "/place",
                "/orders;a=b/" + id + "/place",
                "/orders/" + id + "/place?a=b",
                "//orders/" + id + "/place")) {
            Response again = request().header("Idempotency-Key", key).post(path);
            assertThat(again.statusCode()).as(path + again.asString()).isEqualTo(200);
            assertThat(again.contentType()).isEqualTo(first.contentType());
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Orderly-Version")).isEqualTo(first.header("Orderly-Version"));
        }
        String other = shop.draft().toString();
        request()
                .header("Idempotency-Key", key)
                .post("/orders/" + other + "/place")
                .then()
                .statusCode(200)
                .body("id", equalTo(other));
    }

    private static int orders() {
        return request().get("/orders?size=1").jsonPath().getInt("total");
    }

    private static RequestSpecification request() {
        return shop.asCustomer().urlEncodingEnabled(false);
    }

    private static RequestSpecification withoutContentType() {
        return shop.asCustomer().noContentType();
    }
}
