package dev.orderly.warehouse.product;

import static dev.orderly.warehouse.Shelf.add;
import static dev.orderly.warehouse.Shelf.as;
import static dev.orderly.warehouse.Shelf.asCustomer;
import static dev.orderly.warehouse.Shelf.asStockKeeper;
import static dev.orderly.warehouse.Shelf.product;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.Roles;
import dev.orderly.contracts.StockState;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import dev.orderly.warehouse.Shelf;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CatalogueTest {

    private final String sku = "SKU-" + UUID.randomUUID();

    @Test
    void aProductIsAddedEditedAndDiscontinued() {
        Response added = asStockKeeper().body(product(sku)).post("/products");
        String id = added.path("id");
        added.then()
                .statusCode(201)
                .header("Location", endsWith("/products/" + id))
                .header("ETag", "\"0\"")
                .header("Orderly-Version", "product/" + id + "@0")
                .body("status", equalTo("ACTIVE"))
                .body("price.amount", equalTo("12.50"));

        asStockKeeper()
                .body(product(sku, "Large teapot", "kitchen"))
                .put("/products/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Large teapot"));
        asStockKeeper()
                .post("/products/" + id + "/discontinue")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCONTINUED"));

        asStockKeeper()
                .body(product(sku))
                .put("/products/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith(":product-discontinued"));
        asCustomer()
                .get("/products/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("DISCONTINUED"));
    }

    @Test
    void aProductAndItsStockArePublished() {
        UUID id = Shelf.holding(0).productId();

        await().untilAsserted(() -> {
            assertThat(Topics.read(ProductState.TOPIC, id)).isNotEmpty();
            assertThat(Topics.read(StockState.TOPIC, id)).isNotEmpty();
        });
    }

    @Test
    void aSkuIsTakenOnlyOnceEvenAtTheSameTime() {
        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> asStockKeeper()
                                .body(product(sku))
                                .post("/products")
                                .statusCode(),
                        Thread::startVirtualThread))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        asStockKeeper().body(product(sku)).post("/products").then().body("type", endsWith(":sku-taken"));
    }

    @Test
    void aProductCannotTakeAnothersSku() {
        add(sku, "Teapot", "kitchen");
        String other = add(sku + ".2", "Teapot", "kitchen");

        asStockKeeper()
                .body(product(sku))
                .put("/products/" + other)
                .then()
                .statusCode(409)
                .body("type", endsWith(":sku-taken"));
    }

    @Test
    void aRepeatedRequestAddsOneProduct() {
        String key = UUID.randomUUID().toString();

        String first = asStockKeeper()
                .header("Idempotency-Key", key)
                .body(product(sku))
                .post("/products")
                .path("id");
        asStockKeeper()
                .header("Idempotency-Key", key)
                .body(product(sku))
                .post("/products")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        String id = add(sku, "Teapot", "kitchen");

        for (int expected : List.of(200, 412)) {
            asStockKeeper()
                    .header("If-Match", "\"0\"")
                    .body(product(sku, "Teapot " + expected, "kitchen"))
                    .put("/products/" + id)
                    .then()
                    .statusCode(expected);
        }
        asStockKeeper()
                .header("If-Match", "\"0\"")
                .post("/products/" + id + "/discontinue")
                .then()
                .statusCode(412);
    }

    @Test
    void onlyStockKeepersChangeTheCatalogue() {
        String id = add(sku, "Teapot", "kitchen");
        for (String role : List.of(Roles.CUSTOMER, Roles.CLERK, Roles.DISPATCHER, Roles.ACCOUNTANT, Roles.OPERATOR)) {
            as(role).get("/products/" + id).then().statusCode(200);
            as(role).get("/products").then().statusCode(200);
            as(role).body(product(sku)).post("/products").then().statusCode(403);
            as(role).body(product(sku)).put("/products/" + id).then().statusCode(403);
            as(role).post("/products/" + id + "/discontinue").then().statusCode(403);
        }
        as(Roles.REPLICATOR).get("/products").then().statusCode(403);
        given().get("/products").then().statusCode(401);
    }

    @Test
    void anotherCurrencyIsRefused() {
        String body = """
                {"sku": "%s", "name": "n", "description": "", "category": "c",
                 "price": {"amount": "1.00", "currency": "USD"}}
                """.formatted(sku);

        asStockKeeper()
                .body(body)
                .post("/products")
                .then()
                .statusCode(422)
                .body("type", endsWith(":currency-not-ours"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\": \"\"",
                "\"name\": \"a\\u0000b\"",
                "\"name\": null",
                "\"name\": {}",
                "\"sku\": \"has space\"",
                "\"description\": \"\\u0000\"",
                "\"category\": \"two\\nlines\"",
                "\"price\": null",
                "\"price\": {\"amount\": \"0\", \"currency\": \"EUR\"}",
                "\"price\": {\"amount\": \"-1\", \"currency\": \"EUR\"}",
                "\"price\": {\"amount\": \"1.005\", \"currency\": \"EUR\"}",
                "\"price\": {\"amount\": \"1e2000000000\", \"currency\": \"EUR\"}",
                "\"price\": {\"amount\": \"1e-2000000000\", \"currency\": \"EUR\"}",
                "\"price\": {\"amount\": 1e999999999999, \"currency\": \"EUR\"}",
                "\"price\": {\"amount\": \"much\", \"currency\": \"EUR\"}",
                "\"price\": {\"amount\": \"1\"}",
                "\"price\": [1]",
                "\"unheardOf\": 1"
            })
    void aProductThatMakesNoSenseIsAProblem(String field) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "sku", "\"" + sku + "\"",
                "name", "\"n\"",
                "description", "\"\"",
                "category", "\"c\"",
                "price", "{\"amount\": \"1.00\", \"currency\": \"EUR\"}"));
        String[] replaced = field.split(": ", 2);
        fields.put(replaced[0].replace("\"", ""), replaced[1]);
        String body = fields.entrySet().stream()
                .map(entry -> "\"%s\": %s".formatted(entry.getKey(), entry.getValue()))
                .collect(joining(", ", "{", "}"));

        Response answer = asStockKeeper().body(body).post("/products");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products/nonsense", "/products/018f3c3e-0000-7000-8000-000000000001"})
    void anIdThatIsNoneIsNotFound(String path) {
        asCustomer().get(path).then().statusCode(404).contentType("application/problem+json");
    }
}
