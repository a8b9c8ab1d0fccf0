package dev.orderly.stories;

import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.stories.fixtures.Dispatcher;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** What goes on while something is down. */
@Isolated
@ExtendWith(RunningOrderly.class)
class OutageStory {

    private final Person customer = Person.called("customer");
    private final List<String> down = new ArrayList<>();

    @AfterEach
    void everythingIsUpAgain() {
        List.copyOf(down).forEach(this::start);
    }

    @Test
    void ordersAreTakenWhileCustomersAndWarehouseAreDown() {
        Shelf shelf = Shelf.with(5);
        stop("customers");
        stop("warehouse");

        String order = customer.order(shelf.productId(), 2);
        customer.sees("ordering", "/orders/" + order, "PLACED");

        start("warehouse");
        customer.sees("ordering", "/orders/" + order, "CONFIRMED");
        assertThat(shelf.reserved()).isEqualTo(2);
    }

    @Test
    void anOrderThatIsCancelledBeforeTheWarehouseSawItTakesNothing() {
        Shelf shelf = Shelf.with(5);
        stop("warehouse");
        String order = customer.order(shelf.productId(), 2);
        customer.post("ordering", "/orders/" + order + "/cancel", Map.of()).statusCode(200);
        customer.sees("ordering", "/orders/" + order, "CANCELLED");

        start("warehouse");

        Person.called("clerk").sees("warehouse", "/reservations/" + order, "RELEASED");
        assertThat(shelf.onHand()).isEqualTo(5);
        assertThat(shelf.reserved()).isZero();
    }

    @Test
    void ordersAreTakenWhileTheBrokerIsDown() {
        Shelf shelf = Shelf.with(5);
        stop("kafka");
        String order = customer.order(shelf.productId(), 2);

        start("kafka");

        customer.sees("ordering", "/orders/" + order, "CONFIRMED");
    }

    @Test
    void whateverIsKilledEveryOrderEndsAndStockIsConserved() {
        Shelf shelf = Shelf.with(1_000);
        List<String> orders = new ArrayList<>();
        for (String victim : List.of("warehouse", "ordering", "shipping", "billing", "postgres", "kafka")) {
            orders.add(customer.order(shelf.productId(), 1));
            orderly("kill", victim);
            down.add(victim);
            if (!List.of("ordering", "postgres").contains(victim)) {
                orders.add(customer.order(shelf.productId(), 1));
            }
            start(victim);
        }

        orders.forEach(Dispatcher::dispatch);
        orders.forEach(Dispatcher::deliver);
        orders.forEach(order -> customer.sees("ordering", "/orders/" + order, "COMPLETED"));
        orders.forEach(order -> Person.called("clerk").sees("warehouse", "/reservations/" + order, "CONSUMED"));
        assertThat(shelf.onHand()).isEqualTo(1_000 - orders.size());
        assertThat(shelf.reserved()).isZero();
    }

    private void stop(String component) {
        orderly("stop", component);
        down.add(component);
    }

    private void start(String component) {
        orderly("start", component);
        down.remove(component);
    }
}
