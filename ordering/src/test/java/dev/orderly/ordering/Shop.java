package dev.orderly.ordering;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.Roles;
import dev.orderly.contracts.StockState;
import dev.orderly.ordering.order.Samples;
import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.fixtures.Tokens;
import dev.orderly.statetransfer.fixtures.Topics;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer and two products known to ordering, and requests as that customer. */
public record Shop(CustomerState customer, ProductState kettle, ProductState mug) {

    /** With its own customer and products, so that no test sees another's orders. */
    public static Shop open() {
        Shop shop = new Shop(Samples.customer(), Samples.product("Kettle", "19.90"), Samples.product("Mug", "4.05"));
        announce(ProductState.TOPIC, shop.kettle());
        announce(ProductState.TOPIC, shop.mug());
        announce(StockState.TOPIC, Samples.stock(shop.kettle(), 10, 4));
        announce(CustomerState.TOPIC, shop.customer());
        return shop;
    }

    /** Sends the state as its owner would, and returns once it has arrived. */
    public static <S extends EntityState> void announce(StateTopic<S> topic, S state) {
        Topics.publish(topic, state);
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> Database.column(
                                        "select 1 from replica_%s where key = ? and version >= ?"
                                                .formatted(topic.entity()),
                                        state.id(),
                                        state.version())
                                .size()
                        == 1);
    }

    public static RequestSpecification as(String user, String... roles) {
        return given().auth().oauth2(Tokens.of(user, roles)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asClerk() {
        return as("clerk", Roles.CLERK);
    }

    public RequestSpecification asCustomer() {
        return as(String.valueOf(customer.subject()), Roles.CUSTOMER);
    }

    public static Map<String, Object> item(ProductState product, int quantity) {
        return Map.of("productId", product.id(), "quantity", quantity);
    }

    /** Two kettles. */
    public UUID draft() {
        return order(false);
    }

    /** Two kettles, placed. */
    public UUID placed() {
        return order(true);
    }

    private UUID order(boolean place) {
        return asCustomer()
                .body(Map.of("items", List.of(item(kettle, 2)), "place", place))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    public String statusOf(UUID orderId) {
        return asCustomer().get("/orders/" + orderId).jsonPath().getString("status");
    }
}
