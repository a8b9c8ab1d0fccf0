package dev.orderly.ordering.order.web;

import static dev.orderly.ordering.Shop.item;
import static dev.orderly.ordering.order.web.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.ordering.Database;
import dev.orderly.ordering.Shop;
import dev.orderly.ordering.order.Samples;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OrdersResourceTest {

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = Shop.open();
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
