package dev.orderly.warehouse.stock;

import static dev.orderly.warehouse.Shelf.as;
import static dev.orderly.warehouse.Shelf.asCustomer;
import static dev.orderly.warehouse.Shelf.asStockKeeper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.warehouse.Database;
import dev.orderly.warehouse.Shelf;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class StockResourceTest {

    @Test
    void aCustomerSeesOnlyHowManyAreAvailable() {
        Shelf shelf = Shelf.holding(10);

        asCustomer()
                .get(shelf.path(""))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("available", equalTo(10))
                .body("onHand", nullValue())
                .body("reserved", nullValue());
        asCustomer().get(shelf.path("/ledger")).then().statusCode(403);
    }

    @Test
    void theStockOfSeveralProductsIsReadAtOnce() {
        Shelf scarce = Shelf.holding(1);
        Shelf plenty = Shelf.holding(500);
        String both = "/stock?productId=%s&productId=%s&productId=%s"
                .formatted(scarce.productId(), plenty.productId(), UUID.randomUUID());

        asCustomer()
                .get(both)
                .then()
                .statusCode(200)
                .body(
                        "items.productId",
                        containsInAnyOrder(
                                scarce.productId().toString(),
                                plenty.productId().toString()))
                .body("items.available", containsInAnyOrder(1, 500))
                .body("items.onHand", contains(nullValue(), nullValue()))
                .body("total", equalTo(2));
        as(Roles.CLERK).get(both).then().body("items.onHand", containsInAnyOrder(1, 500));
        asCustomer().get("/stock").then().statusCode(200).body("items", empty());
        asCustomer().get("/stock?productId=mug").then().statusCode(400);
        asCustomer()
                .get("/stock?" + "productId=%s&".formatted(scarce.productId()).repeat(51))
                .then()
                .statusCode(400);
    }

    @Test
    void onlyStockKeepersChangeStock() {
        Shelf shelf = Shelf.holding(10);
        for (String role : List.of(Roles.CUSTOMER, Roles.CLERK, Roles.DISPATCHER, Roles.ACCOUNTANT, Roles.OPERATOR)) {
            as(role).get(shelf.path("")).then().statusCode(200);
            as(role).body(Map.of("quantity", 1, "reference", "DN"))
                    .post(shelf.path("/receipts"))
                    .then()
                    .statusCode(403);
            as(role).body(Map.of("delta", 1, "reason", "Found"))
                    .post(shelf.path("/adjustments"))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void thereIsNeverLessThanNothing() {
        Shelf shelf = Shelf.holding(10);

        shelf.adjust(-11).then().statusCode(409).body("type", endsWith(":stock-reserved"));
        shelf.adjust(-10).then().statusCode(200).body("onHand", equalTo(0));
    }

    @Test
    void whatCannotBeCountedIsRefused() throws SQLException {
        Shelf shelf = Shelf.holding(0);
        Database.update("update stock set on_hand = 2147483000 where product_id = ?", shelf.productId());

        shelf.adjust(1_000).then().statusCode(409).body("type", endsWith(":stock-too-large"));
        asStockKeeper()
                .body(Map.of("quantity", 1_000, "reference", "DN"))
                .post(shelf.path("/receipts"))
                .then()
                .statusCode(409)
                .body("type", endsWith(":stock-too-large"));
    }

    @Test
    void aRepeatedReceiptCountsOnce() {
        Shelf shelf = Shelf.holding(0);
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            asStockKeeper()
                    .header("Idempotency-Key", key)
                    .body(Map.of("quantity", 5, "reference", "DN-2"))
                    .post(shelf.path("/receipts"))
                    .then()
                    .statusCode(200)
                    .body("onHand", equalTo(5));
        }
    }

    @Test
    void anAdjustmentOfWhatHasChangedMeanwhileIsRefused() {
        Shelf shelf = Shelf.holding(10);

        asStockKeeper()
                .header("If-Match", "\"0\"")
                .body(Map.of("delta", 1, "reason", "Found"))
                .post(shelf.path("/adjustments"))
                .then()
                .statusCode(412);
    }

    @Test
    void theDatabaseItselfRefusesToPromiseWhatIsNotThere() {
        Shelf shelf = Shelf.holding(10);

        assertThatThrownBy(
                        () -> Database.update("update stock set reserved = 11 where product_id = ?", shelf.productId()))
                .hasMessageContaining("stock_covers_what_is_reserved");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "receipts    | {\"quantity\": 0, \"reference\": \"r\"}",
                "receipts    | {\"quantity\": -1, \"reference\": \"r\"}",
                "receipts    | {\"quantity\": 1000001, \"reference\": \"r\"}",
                "receipts    | {\"quantity\": 99999999999, \"reference\": \"r\"}",
                "receipts    | {\"quantity\": 1.5, \"reference\": \"r\"}",
                "receipts    | {\"quantity\": 1, \"quantity\": 2, \"reference\": \"r\"}",
                "receipts    | {\"quantity\": 1, \"reference\": \"r\", \"reference\": \"r\"}",
                "receipts    | {\"quantity\": \"many\", \"reference\": \"r\"}",
                "receipts    | {\"quantity\": 1, \"reference\": \"\"}",
                "receipts    | {\"quantity\": 1, \"reference\": \"a\\u0000b\"}",
                "receipts    | {\"quantity\": 1}",
                "receipts    | {\"quantity\": 1, \"reference\": \"r\", \"unheardOf\": 1}",
                "receipts    | null",
                "adjustments | {\"delta\": 1000001, \"reason\": \"r\"}",
                "adjustments | {\"delta\": -1000001, \"reason\": \"r\"}",
                "adjustments | {\"reason\": \"r\"}",
                "adjustments | {\"delta\": 1, \"reason\": \" \"}",
                "adjustments | []",
            })
    void whatMakesNoSenseIsAProblem(String what, String body) {
        Response answer = asStockKeeper().body(body).post("/stock/" + UUID.randomUUID() + "/" + what);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void anAdjustmentByNothingIsAProblem() {
        Shelf.holding(1).adjust(0).then().statusCode(422).body("type", endsWith(":adjustment-of-nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "018f3c3e-0000-7000-8000-000000000001"})
    void aProductThatIsNoneIsNotFound(String id) {
        asStockKeeper().get("/stock/" + id).then().statusCode(404);
        asStockKeeper().get("/stock/" + id + "/ledger").then().statusCode(404);
        asStockKeeper()
                .body(Map.of("quantity", 1, "reference", "DN"))
                .post("/stock/" + id + "/receipts")
                .then()
                .statusCode(404);
    }
}
