package dev.orderly.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.orderly.stories.fixtures.Dispatcher;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of an order. */
@ExtendWith(RunningOrderly.class)
class OrderStory {

    private final Person customer = Person.called("customer");
    private final Person accountant = Person.called("accountant");

    @Test
    void fromCartToInvoice() {
        Shelf shelf = Shelf.with(10);

        String order = customer.order(shelf.productId(), 3);
        customer.sees("ordering", "/orders/" + order, "CONFIRMED");
        assertThat(shelf.reserved()).isEqualTo(3);

        Dispatcher.dispatch(order);
        customer.sees("ordering", "/orders/" + order, "SHIPPED");
        JsonPath invoice = customer.sees("billing", "/invoices/" + order, "ISSUED");
        Person.called("dispatcher").sees("shipping", "/shipments/" + order, "DISPATCHED");
        Dispatcher.deliver(order);
        customer.sees("ordering", "/orders/" + order, "COMPLETED");

        accountant
                .post(
                        "billing",
                        "/invoices/" + order + "/payments",
                        Map.of("amount", invoice.getMap("gross"), "reference", "KID 1"))
                .statusCode(200)
                .body("status", equalTo("PAID"));
        Person.called("clerk").sees("warehouse", "/reservations/" + order, "CONSUMED");
        assertThat(shelf.onHand()).isEqualTo(7);
        assertThat(shelf.reserved()).isZero();
    }

    @Test
    void rejectedForLackOfStock() {
        Shelf shelf = Shelf.with(2);

        String order = customer.order(shelf.productId(), 3);

        assertThat(customer.sees("ordering", "/orders/" + order, "REJECTED").getString("reason"))
                .isNotBlank();
        assertThat(shelf.reserved()).isZero();
        customer.get("shipping", "/shipments/" + order).statusCode(404);
    }

    @Test
    void cancelledBeforeItIsDispatched() {
        Shelf shelf = Shelf.with(5);
        String order = customer.order(shelf.productId(), 2);
        customer.sees("ordering", "/orders/" + order, "CONFIRMED");

        cancel(order);

        customer.sees("ordering", "/orders/" + order, "CANCELLED");
        customer.sees("shipping", "/shipments/" + order, "CANCELLED");
        Person.called("clerk").sees("warehouse", "/reservations/" + order, "RELEASED");
        assertThat(shelf.onHand()).isEqualTo(5);
        assertThat(shelf.reserved()).isZero();
        customer.get("billing", "/invoices/" + order).statusCode(404);
    }

    @Test
    void cannotBeCancelledOnceItWasDispatched() {
        Shelf shelf = Shelf.with(5);
        String order = customer.order(shelf.productId(), 2);
        customer.sees("ordering", "/orders/" + order, "CONFIRMED");
        Dispatcher.dispatch(order);
        customer.sees("ordering", "/orders/" + order, "SHIPPED");

        customer.post("ordering", "/orders/" + order + "/cancel", Map.of())
                .statusCode(409)
                .contentType("application/problem+json");
        customer.sees("billing", "/invoices/" + order, "ISSUED");
    }

    @Test
    void isNobodyElsesBusiness() {
        String order = customer.order(Shelf.with(5).productId(), 1);

        Person.called("customer2").get("ordering", "/orders/" + order).statusCode(404);
    }

    private void cancel(String order) {
        customer.post("ordering", "/orders/" + order + "/cancel", Map.of()).statusCode(200);
    }
}
