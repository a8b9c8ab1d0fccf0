package dev.orderly.billing.issuing.web;

import static dev.orderly.billing.fixtures.Billing.accountant;
import static dev.orderly.billing.fixtures.Billing.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;

import dev.orderly.billing.fixtures.Sale;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.Roles;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class VatRatesResourceTest {

    private static final String RATES = "/invoices/vat-rates";

    @Test
    void whoOrdersIsToldTheRatesOfProducts() {
        Sale sale = Sale.ofBookAndPens();
        sale.products().forEach(product -> Topics.publish(ProductState.TOPIC, product));
        var ids = sale.products().stream().map(ProductState::id).toList();

        await().untilAsserted(() -> customer()
                .queryParam("productId", ids)
                .queryParam("productId", UUID.randomUUID())
                .get(RATES)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body(
                        "items.productId",
                        containsInAnyOrder(
                                ids.getFirst().toString(), ids.getLast().toString()))
                .body("items.vatPercent", containsInAnyOrder("7", "19")));
    }

    @Test
    void whatIsNoIdIsRefused() {
        customer()
                .queryParam("productId", "book")
                .get(RATES)
                .then()
                .statusCode(400)
                .body("violations.in", contains("query"));
    }

    @Test
    void whoOrdersNothingIsNotTold() {
        accountant()
                .queryParam("productId", UUID.randomUUID())
                .get(RATES)
                .then()
                .statusCode(403);
    }

    private static RequestSpecification customer() {
        return as("carla", Roles.CUSTOMER);
    }
}
