package dev.orderly.ordering.order.web;

import static dev.orderly.ordering.Shop.asClerk;
import static dev.orderly.ordering.Shop.item;
import static dev.orderly.statetransfer.fixtures.Transactions.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.Roles;
import dev.orderly.contracts.StockState;
import dev.orderly.ordering.Database;
import dev.orderly.ordering.Shop;
import dev.orderly.ordering.order.OrderStatus;
import dev.orderly.ordering.order.Orders;
import dev.orderly.ordering.order.Samples;
import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.SortOrder.Place;
import dev.orderly.serviceapi.listing.Visibility;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OrdersResourceTest {

    @Inject
    Orders orders;

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = Shop.open();
    }

    private static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status).contentType("application/problem+json").body("type", endsWith(":" + type));
    }

    @Test
    void aDraftShowsTodaysPricesAndIsNotPublished() {
        UUID id = shop.draft();

        shop.asCustomer()
                .get("/orders/" + id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("status", equalTo("DRAFT"))
                .body("items[0].name", equalTo("Kettle"))
                .body("items[0].unitPrice.amount", equalTo("19.90"))
                .body("items[0].sold", equalTo(true))
                .body("total.amount", equalTo("39.80"));

        Shop.announce(ProductState.TOPIC, Samples.repriced(shop.kettle(), "Kettle de luxe", "29.90"));

        shop.asCustomer()
                .get("/orders/" + id)
                .then()
                .body("items[0].name", equalTo("Kettle de luxe"))
                .body("total.amount", equalTo("59.80"));
        assertThat(Database.publishedVersion(id)).isEmpty();
    }

    @Test
    void aPlacedOrderKeepsWhatWasAgreedAndIsPublished() {
        UUID id = shop.draft();

        shop.asCustomer()
                .post("/orders/" + id + "/place")
                .then()
                .statusCode(200)
                .header("Orderly-Version", "order/" + id + "@1")
                .body("status", equalTo("PLACED"))
                .body("billingAddress.city", equalTo("Hamburg"))
                .body("shippingAddress.city", equalTo("Dublin"));
        Shop.announce(ProductState.TOPIC, Samples.repriced(shop.kettle(), "Kettle de luxe", "29.90"));

        shop.asCustomer()
                .get("/orders/" + id)
                .then()
                .body("items[0].name", equalTo("Kettle"))
                .body("items[0].available", nullValue())
                .body("total.amount", equalTo("39.80"));
        assertThat(Database.publishedVersion(id)).hasValue(1L);
        assertThat(Database.published(id, "status")).isEqualTo("PLACED");
        assertThat(Database.published(id, "customerVersion"))
                .isEqualTo(Long.toString(shop.customer().version()));
        assertThat(Database.published(id, "lines.0.productVersion"))
                .isEqualTo(Long.toString(shop.kettle().version()));
        await().untilAsserted(
                        () -> assertThat(Topics.read(OrderState.TOPIC, id)).isNotEmpty());
    }

    @Test
    void anOrderMayBePlacedAtOnce() {
        String location = shop.asCustomer()
                .body(Map.of("items", List.of(item(shop.kettle(), 1), item(shop.mug(), 2)), "place", true))
                .post("/orders")
                .then()
                .statusCode(201)
                .header("Orderly-Version", containsString("@0"))
                .body("status", equalTo("PLACED"))
                .body("total.amount", equalTo("28.00"))
                .extract()
                .header("Location");

        shop.asCustomer().get(location).then().statusCode(200).body("items.name", contains("Kettle", "Mug"));
    }

    @Test
    void theHistoryTellsEveryStatus() {
        UUID id = shop.placed();
        shop.asCustomer().body(Map.of("reason", "changed my mind")).post("/orders/" + id + "/cancel");

        shop.asCustomer()
                .get("/orders/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.status", contains("DRAFT", "PLACED", "CANCELLED"))
                .body("items.reason", contains(null, null, "changed my mind"))
                .body("total", equalTo(3));
        assertThat(Database.published(id, "status")).isEqualTo("CANCELLED");
        assertThat(Database.published(id, "reason")).isEqualTo("changed my mind");
    }

    @Test
    void aCancelledDraftIsGone() {
        UUID id = shop.draft();

        shop.asCustomer()
                .post("/orders/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));

        assertProblem(shop.asCustomer().get("/orders/" + id).then(), 404, "not-found");
        assertThat(Database.column("select 1 from order_history where order_id = ?", id))
                .isEmpty();
        assertThat(Database.publishedVersion(id)).isEmpty();
    }

    @Test
    void theItemsOfADraftCanBeChanged() {
        UUID id = shop.draft();
        String items = "/orders/" + id + "/items";

        shop.asCustomer()
                .body(item(shop.kettle(), 3))
                .post(items)
                .then()
                .statusCode(200)
                .body("items.quantity", contains(5));
        shop.asCustomer().body(item(shop.mug(), 1)).post(items).then().body("items.quantity", contains(5, 1));
        shop.asCustomer()
                .body(Map.of("quantity", 7))
                .put(items + "/" + shop.mug().id())
                .then()
                .body("items.quantity", contains(5, 7));
        shop.asCustomer()
                .delete(items + "/" + shop.kettle().id())
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"4-"))
                .body("items.name", contains("Mug"));

        assertProblem(shop.asCustomer().delete(items + "/" + shop.kettle().id()).then(), 404, "not-found");
        assertProblem(shop.asCustomer().body(item(shop.mug(), 994)).post(items).then(), 422, "quantity-out-of-range");
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        UUID id = shop.draft();
        String seen = tagOf(id);
        shop.asCustomer().body(item(shop.mug(), 1)).post("/orders/" + id + "/items");

        assertProblem(placing(id, seen), 412, "version-mismatch");
        assertProblem(
                shop.asCustomer()
                        .header("If-Match", seen)
                        .delete("/orders/" + id + "/items/" + shop.mug().id())
                        .then(),
                412,
                "version-mismatch");
        placing(id, tagOf(id)).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void whatTheCustomerSawIsWhatIsBought() {
        UUID id = shop.draft();
        String seen = tagOf(id);
        Shop.announce(StockState.TOPIC, Samples.stock(shop.mug(), 3, 1));
        assertThat(tagOf(id)).isEqualTo(seen);

        ProductState dearer = Samples.repriced(shop.kettle(), shop.kettle().name(), "99.00");
        Shop.announce(ProductState.TOPIC, dearer);

        assertProblem(placing(id, seen), 412, "version-mismatch");
        assertProblem(placing(id, "\"0\""), 412, "version-mismatch");
        shop.asCustomer().get("/orders/" + id).then().body("status", equalTo("DRAFT"));
        // Changing the items does not depend on the prices, so the old tag still works.
        shop.asCustomer()
                .header("If-Match", seen)
                .body(item(shop.mug(), 1))
                .post("/orders/" + id + "/items")
                .then()
                .statusCode(200);

        String seenAgain = tagOf(id);
        Shop.announce(ProductState.TOPIC, Samples.repriced(dearer, "Kettle de luxe", "99.00"));
        assertProblem(placing(id, seenAgain), 412, "version-mismatch");
        placing(id, tagOf(id)).statusCode(200).body("items[0].name", equalTo("Kettle de luxe"));
    }

    private ValidatableResponse placing(UUID id, String seen) {
        return shop.asCustomer()
                .header("If-Match", seen)
                .post("/orders/" + id + "/place")
                .then();
    }

    private String tagOf(UUID id) {
        Response draft = shop.asCustomer().get("/orders/" + id);
        assertThat(draft.<String>path("etag")).isEqualTo(draft.header("ETag"));
        return draft.header("ETag");
    }

    @Test
    void theSameRequestTwiceMakesOneOrder() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = Map.of("items", List.of(item(shop.kettle(), 1)), "place", true);

        String first = shop.asCustomer()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/orders")
                .header("Location");
        String second = shop.asCustomer()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        assertThat(second).isEqualTo(first);
        shop.asCustomer().get("/orders").then().body("total", equalTo(1));
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
                .body("total", equalTo(2));
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
    void aPageFarBehindIsReadByTheIndex() {
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

    @Test
    void aClerkOrdersForACustomerByName() {
        Map<String, Object> anonymous = Map.of("items", List.of(item(shop.kettle(), 1)), "place", true);
        Map<String, Object> named =
                Map.of("customerId", shop.customer().id(), "items", List.of(item(shop.kettle(), 1)), "place", true);

        String location = asClerk()
                .body(named)
                .post("/orders")
                .then()
                .statusCode(201)
                .body("customerId", equalTo(shop.customer().id().toString()))
                .extract()
                .header("Location");

        shop.asCustomer().get(location).then().statusCode(200);
        assertProblem(asClerk().body(anonymous).post("/orders").then(), 422, "customer-not-named");
        assertProblem(shop.asCustomer().body(named).post("/orders").then(), 422, "customer-named");
    }

    @Test
    void whoHasNoProfileHasNoOrdersAndIsToldToSaveIt() {
        String nobody = UUID.randomUUID().toString();

        Shop.as(nobody, Roles.CUSTOMER).get("/orders").then().statusCode(200).body("items", hasSize(0));
        assertProblem(
                Shop.as(nobody, Roles.CUSTOMER)
                        .body(Map.of("items", List.of()))
                        .post("/orders")
                        .then(),
                409,
                "profile-missing");
    }

    @Test
    void aBlockedCustomerKeepsTheCartButCannotPlaceIt() {
        UUID id = shop.draft();
        Shop.announce(CustomerState.TOPIC, Samples.withStatus(shop.customer(), CustomerState.Status.BLOCKED));

        assertProblem(shop.asCustomer().post("/orders/" + id + "/place").then(), 409, "customer-may-not-order");
        assertThat(shop.statusOf(id)).isEqualTo("DRAFT");
        assertThat(Database.publishedVersion(id)).isEmpty();
    }

    @Test
    void whatCannotBeOrderedIsRefused() {
        ProductState unheardOf = Samples.product("Unheard-of", "1.00");
        Shop.announce(ProductState.TOPIC, Samples.discontinued(shop.mug()));

        assertProblem(
                shop.asCustomer()
                        .body(Map.of("items", List.of(item(unheardOf, 1))))
                        .post("/orders")
                        .then(),
                409,
                "product-unknown");
        assertProblem(
                shop.asCustomer()
                        .body(Map.of("items", List.of(item(shop.mug(), 1))))
                        .post("/orders")
                        .then(),
                409,
                "product-discontinued");
        assertProblem(
                shop.asCustomer()
                        .body(Map.of("items", List.of(item(shop.kettle(), 1), item(shop.kettle(), 2))))
                        .post("/orders")
                        .then(),
                422,
                "product-twice");
        assertProblem(
                shop.asCustomer().body(Map.of("place", true)).post("/orders").then(), 409, "order-empty");
        shop.asCustomer().get("/orders").then().body("total", equalTo(0));
    }
}
