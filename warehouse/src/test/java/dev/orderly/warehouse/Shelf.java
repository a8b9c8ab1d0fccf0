package dev.orderly.warehouse;

import static io.restassured.RestAssured.given;

import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.fixtures.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** A test's own product, and a stock keeper's requests for it. */
public record Shelf(UUID productId) {

    /** With a new product, and that quantity in stock. */
    public static Shelf holding(int quantity) {
        Shelf shelf = new Shelf(UUID.fromString(add("SKU-" + UUID.randomUUID(), "Teapot", "kitchen")));
        if (quantity > 0) {
            shelf.receive(quantity);
        }
        return shelf;
    }

    /** Adds a product, and returns its id. */
    public static String add(String sku, String name, String category) {
        return asStockKeeper()
                .body(product(sku, name, category))
                .post("/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A request body for a product. */
    public static Map<String, Object> product(String sku) {
        return product(sku, "Teapot", "kitchen");
    }

    public static Map<String, Object> product(String sku, String name, String category) {
        return Map.of(
                "sku",
                sku,
                "name",
                name,
                "description",
                "Holds a litre",
                "category",
                category,
                "price",
                Map.of("amount", "12.50", "currency", "EUR"));
    }

    public static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of("somebody", roles)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asStockKeeper() {
        return as(Roles.STOCK_KEEPER);
    }

    public static RequestSpecification asCustomer() {
        return as(Roles.CUSTOMER);
    }

    public void receive(int quantity) {
        asStockKeeper()
                .body(Map.of("quantity", quantity, "reference", "DN-1"))
                .post(path("/receipts"))
                .then()
                .statusCode(200);
    }

    public Response adjust(int delta) {
        return asStockKeeper().body(Map.of("delta", delta, "reason", "Counted")).post(path("/adjustments"));
    }

    public void discontinue() {
        asStockKeeper().post("/products/" + productId + "/discontinue").then().statusCode(200);
    }

    public int onHand() {
        return asStockKeeper().get(path("")).jsonPath().getInt("onHand");
    }

    public int reserved() {
        return asStockKeeper().get(path("")).jsonPath().getInt("reserved");
    }

    public String path(String below) {
        return "/stock/" + productId + below;
    }
}
