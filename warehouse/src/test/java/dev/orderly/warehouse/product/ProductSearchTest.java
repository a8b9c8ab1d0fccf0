package dev.orderly.warehouse.product;

import static dev.orderly.warehouse.Shelf.add;
import static dev.orderly.warehouse.Shelf.asCustomer;
import static dev.orderly.warehouse.Shelf.asStockKeeper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.warehouse.Shelf;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProductSearchTest {

    private final String sku = "SKU-" + UUID.randomUUID();

    @Test
    void theCategoriesAreThoseOfWhatIsSold() {
        String category = "category-" + sku;
        String kept = add(sku + "-1", "Kept", category);
        String gone = add(sku + "-2", "Gone", category);
        assertThat(productsIn(category)).isEqualTo(2);

        asStockKeeper().post("/products/" + gone + "/discontinue").then().statusCode(200);
        assertThat(productsIn(category)).isEqualTo(1);

        asStockKeeper().post("/products/" + kept + "/discontinue").then().statusCode(200);
        assertThat(productsIn(category)).isNull();
    }

    private static @Nullable Integer productsIn(String category) {
        return asCustomer()
                .get("/products/categories")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name == '%s' }?.products".formatted(category));
    }

    @Test
    void aSearchFindsEveryWordAnywhere() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String zebra = add(sku + ".Z", "Zebra 100%_" + mark, "animals-" + mark);
        String apple = add(sku + ".A", "Apple " + mark, "fruit-" + mark);

        asCustomer().queryParam("q", mark).get("/products").then().body("items.id", contains(apple, zebra));
        asCustomer()
                .queryParam("q", mark.toUpperCase(Locale.ROOT) + " zEBra")
                .get("/products")
                .then()
                .body("items.id", contains(zebra))
                .body("total", equalTo(1));
        asCustomer().queryParam("q", "0%_" + mark).get("/products").then().body("items.id", contains(zebra));
        asCustomer().queryParam("q", "%_" + mark + "%").get("/products").then().body("items", empty());
        asCustomer()
                .queryParam("category", "fruit-" + mark)
                .get("/products")
                .then()
                .body("items.id", contains(apple));
    }

    @Test
    void aDiscontinuedProductIsListedOnlyIfAskedFor() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String sold = add(sku + ".1", "A " + mark, "kitchen");
        String gone = add(sku + ".2", "B " + mark, "kitchen");
        new Shelf(UUID.fromString(gone)).discontinue();

        asCustomer().queryParam("q", mark).get("/products").then().body("items.id", contains(sold));
        asCustomer()
                .queryParam("q", mark)
                .queryParam("status", "DISCONTINUED")
                .get("/products")
                .then()
                .body("items.id", contains(gone));
        asCustomer()
                .queryParam("q", mark)
                .queryParam("status", "ACTIVE", "DISCONTINUED")
                .get("/products")
                .then()
                .body("items.id", contains(sold, gone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=LOST", "q=%00", "category=%0A", "page=-1", "size=101"})
    void aFilterThatMakesNoSenseIsAProblem(String query) {
        Response answer = asCustomer().urlEncodingEnabled(false).get("/products?" + query);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }
}
