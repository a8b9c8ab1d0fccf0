package dev.orderly.ordering.order.web;

import static dev.orderly.ordering.Shop.asClerk;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.orderly.ordering.Shop;
import dev.orderly.ordering.order.OrderStatus;
import dev.orderly.ordering.order.Orders;
import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.SortOrder.Place;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OrderListTest {

    @Inject
    Orders orders;

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = Shop.open();
    }

    @Test
    void listsAreNewestFirstAndFiltered() {
        UUID first = shop.placed();
        UUID second = shop.draft();
        UUID third = shop.placed();

        shop.asCustomer()
                .get("/orders")
                .then()
                .statusCode(200)
                .body("items.id", contains(third.toString(), second.toString(), first.toString()))
                .body("items[1].total.amount", equalTo("39.80"));
        shop.asCustomer()
                .queryParam("status", "PLACED")
                .queryParam("size", 1)
                .queryParam("page", 1)
                .get("/orders")
                .then()
                .body("items.id", contains(first.toString()))
                .body("total", equalTo(2))
                .body("totalIsExact", equalTo(true));
        asClerk()
                .queryParam("customerId", shop.customer().id())
                .get("/orders")
                .then()
                .body("items", hasSize(3));
    }

    @Test
    void aClerksListNamesWhoOrdered() {
        UUID placed = shop.placed();
        UUID draft = shop.draft();

        asClerk()
                .queryParam("customerId", shop.customer().id())
                .get("/orders")
                .then()
                .body("items.id", contains(draft.toString(), placed.toString()))
                .body("items.customerName", contains("Ada", "Ada"));
    }

    @Test
    void anEmptyCartIsOnlyItsCustomersBusiness() {
        UUID cart = shop.draft();
        shop.asCustomer()
                .delete("/orders/" + cart + "/items/" + shop.kettle().id())
                .then()
                .statusCode(200);

        shop.asCustomer().get("/orders").then().body("items.id", contains(cart.toString()));
        asClerk()
                .queryParam("customerId", shop.customer().id())
                .get("/orders")
                .then()
                .body("items", hasSize(0))
                .body("total", equalTo(0));
    }

    @Test
    void anOrderThatArrivesBetweenTwoPagesNeitherDoublesNorHidesOne() {
        UUID first = shop.placed();
        UUID second = shop.placed();
        UUID third = shop.placed();
        String next = shop.asCustomer()
                .get("/orders?size=1&status=PLACED")
                .then()
                .body("items.id", contains(third.toString()))
                .extract()
                .path("next");

        shop.placed();
        String last = shop.asCustomer()
                .urlEncodingEnabled(false)
                .get("/orders" + next)
                .then()
                .body("items.id", contains(second.toString()))
                .body("total", equalTo(4))
                .extract()
                .path("next");
        shop.asCustomer()
                .urlEncodingEnabled(false)
                .get("/orders" + last)
                .then()
                .body("items.id", contains(first.toString()))
                .body("next", nullValue());
    }

    @Test
    void aPageFarBehindIsReadByTheIndexAndNotAllRowsAreCounted() {
        inTransaction(() -> Sql.update("""
                insert into orders (id, version, customer_id, status, created_at, cancel_declined)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 0, $1, 'DRAFT', now(), false
                  from generate_series(1, 30000) n
                """, UUID.fromString("00000000-0000-7000-8000-00000000000c")));
        inTransaction(() -> Sql.update("""
                insert into order_line (order_id, position, product_id, quantity)
                select id, 0, id, 1 from orders where customer_id = $1
                """, UUID.fromString("00000000-0000-7000-8000-00000000000c")));
        inTransaction(() -> Sql.update("analyze orders, order_line"));
        Place far = new Place(List.of(UUID.fromString("00000000-0000-7000-8000-000000015000")), false);
        UUID buyer = UUID.fromString("00000000-0000-7000-8000-00000000000c");

        for (Listing list : List.of(
                orders.list(new Visibility.Everybodys(), null, null),
                orders.list(new Visibility.Everybodys(), OrderStatus.DRAFT, null),
                orders.list(new Visibility.OnlyOf(Set.of(buyer)), null, null))) {
            assertThat(inTransaction(() -> list.explain(far, 20, 0)))
                    .contains("Index", "Index Cond")
                    .doesNotContain("Sort", "Seq Scan");
        }
        asClerk()
                .queryParam("customerId", buyer)
                .get("/orders")
                .then()
                .body("total", equalTo(10_000))
                .body("totalIsExact", equalTo(false));
        inTransaction(() -> Sql.update("delete from orders where customer_id = $1", buyer));
    }

    @Test
    void aCustomerIsNamedByAnyUuid() {
        asClerk()
                .queryParam("customerId", "01a21198-97d4-77ac-8854-00d3a28ca730")
                .get("/orders")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        asClerk().queryParam("customerId", "me").get("/orders").then().statusCode(400);
    }
}
