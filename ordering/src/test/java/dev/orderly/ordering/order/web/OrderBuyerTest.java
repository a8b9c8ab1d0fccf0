package dev.orderly.ordering.order.web;

import static dev.orderly.ordering.Shop.asClerk;
import static dev.orderly.ordering.Shop.item;
import static dev.orderly.ordering.order.web.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Roles;
import dev.orderly.ordering.Database;
import dev.orderly.ordering.Shop;
import dev.orderly.ordering.order.Samples;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OrderBuyerTest {

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = Shop.open();
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
}
