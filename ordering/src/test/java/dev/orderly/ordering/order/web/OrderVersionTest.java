package dev.orderly.ordering.order.web;

import static dev.orderly.ordering.Shop.item;
import static dev.orderly.ordering.order.web.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.StockState;
import dev.orderly.ordering.Shop;
import dev.orderly.ordering.order.Samples;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OrderVersionTest {

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = Shop.open();
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
}
