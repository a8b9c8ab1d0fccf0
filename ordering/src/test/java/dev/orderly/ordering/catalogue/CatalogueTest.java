package dev.orderly.ordering.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.Roles;
import dev.orderly.contracts.StockState;
import dev.orderly.ordering.Shop;
import dev.orderly.ordering.order.Samples;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop works on ordering's replicas. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class CatalogueTest {

    private final String tag = "tag" + UUID.randomUUID().toString().substring(0, 8);
    private final ProductState banana = Samples.product("Banana " + tag, "1.00");
    private final ProductState apple = Samples.product("Äpfel " + tag, "2.00");
    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
        Shop.announce(ProductState.TOPIC, banana);
        Shop.announce(ProductState.TOPIC, apple);
        Shop.announce(StockState.TOPIC, Samples.stock(apple, 9, 4));
    }

    @Test
    void whatIsSoldIsFoundByNameWithWhatIsLeftOfIt() {
        Shop.announce(ProductState.TOPIC, Samples.discontinued(Samples.product("Old " + tag, "1.00")));

        shop.asCustomer()
                .queryParam("q", tag.toUpperCase())
                .get("/catalogue")
                .then()
                .statusCode(200)
                .header("Orderly-Replica-Age", notNullValue())
                .body("items.id", contains(apple.id().toString(), banana.id().toString()))
                .body("items[0].available", equalTo(5))
                .body("items[1].available", equalTo(null));
        shop.asCustomer()
                .queryParam("q", "apfel " + tag)
                .queryParam("category", "BOOKS")
                .get("/catalogue")
                .then()
                .body("items", hasSize(1));
        shop.asCustomer().get("/catalogue/categories").then().body("items.name", hasItem("books"));
    }

    @Test
    void productsAreShownByIdWhetherTheyAreSoldOrNot() {
        Shop.announce(ProductState.TOPIC, Samples.discontinued(banana));

        shop.asCustomer()
                .queryParam("productId", banana.id(), apple.id())
                .get("/catalogue")
                .then()
                .body("items.status", contains("ACTIVE", "DISCONTINUED"));
        shop.asCustomer()
                .get("/catalogue/" + apple.id())
                .then()
                .statusCode(200)
                .body("price.amount", equalTo("2.00"))
                .body("available", equalTo(5));
        shop.asCustomer().get("/catalogue/" + UUID.randomUUID()).then().statusCode(404);
        shop.asCustomer().get("/catalogue?productId=x").then().statusCode(400);
    }

    @Test
    void aBuyerIsKnownWithNameAndAddresses() {
        shop.asCustomer()
                .get("/buyer")
                .then()
                .statusCode(200)
                .body("customerId", equalTo(shop.customer().id().toString()))
                .body("name", equalTo("Ada"))
                .body("mayOrder", equalTo(true))
                .body("shippingAddress.city", equalTo("Dublin"));
        Shop.asClerk()
                .get("/buyer?customerId=" + shop.customer().id())
                .then()
                .statusCode(200)
                .body("billingAddress.city", equalTo("Hamburg"));
        Shop.asClerk().get("/buyer").then().statusCode(422);
        shop.asCustomer()
                .get("/buyer?customerId=" + shop.customer().id())
                .then()
                .statusCode(422);
        Shop.as("nobody", Roles.CUSTOMER).get("/buyer").then().statusCode(409);
    }
}
