package dev.orderly.warehouse.stock;

import static dev.orderly.warehouse.Shelf.as;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.warehouse.Database;
import dev.orderly.warehouse.Shelf;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class LedgerTest {

    @Test
    void receiptsAndAdjustmentsStandInTheLedger() {
        Shelf shelf = Shelf.holding(10);

        shelf.adjust(-3)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Orderly-Version", "stock/" + shelf.productId() + "@2")
                .body("onHand", equalTo(7))
                .body("reserved", equalTo(0))
                .body("available", equalTo(7));

        as(Roles.CLERK)
                .get(shelf.path("/ledger"))
                .then()
                .statusCode(200)
                .body("items.position", contains(2, 1))
                .body("items.kind", contains("ADJUSTMENT", "RECEIPT"))
                .body("items.onHandChange", contains(-3, 10))
                .body("items.reference", contains("Counted", "DN-1"))
                .body("total", equalTo(2));
        as(Roles.CLERK)
                .get(shelf.path("/ledger?page=1&size=1"))
                .then()
                .body("items.position", contains(1))
                .body("total", equalTo(2));
        as(Roles.CLERK).get(shelf.path("/ledger?page=10000000&size=100")).then().statusCode(200);
    }

    @Test
    void anEntryThatArrivesBetweenTwoPagesOfTheLedgerIsNotOnTheNext() {
        Shelf shelf = Shelf.holding(1);
        shelf.receive(2);
        String next = as(Roles.CLERK).get(shelf.path("/ledger?size=1")).path("next");

        shelf.receive(3);
        as(Roles.CLERK)
                .urlEncodingEnabled(false)
                .get(shelf.path("/ledger" + next))
                .then()
                .statusCode(200)
                .body("items.onHandChange", contains(1))
                .body("total", equalTo(3));
    }

    @Test
    void theLedgerCannotBeRewritten() {
        Shelf shelf = Shelf.holding(10);

        assertThatThrownBy(() -> Database.update(
                        "update stock_ledger set on_hand_change = 99 where product_id = ?", shelf.productId()))
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> Database.update("delete from stock_ledger where product_id = ?", shelf.productId()))
                .hasMessageContaining("only ever added to");
    }
}
