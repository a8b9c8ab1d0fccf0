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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** What keeps working while something is down. */
@Isolated
@ExtendWith(RunningOrderly.class)
class OutageStory {

    private final Person customer = Person.called("customer");
    private final List<String> down = new ArrayList<>();

    @AfterEach
    void everythingIsUpAgain() {
        if (!down.isEmpty()) {
            start(down.toArray(String[]::new));
        }
    }

    @Test
    void ordersAreTakenWhileCustomersAndWarehouseAreDown() {
        Shelf shelf = Shelf.with(5);
        end("stop", "customers", "warehouse");

        String order = customer.order(shelf.productId(), 2);
        customer.sees("ordering", "/orders/" + order, "PLACED");

        start("warehouse");
        customer.sees("ordering", "/orders/" + order, "CONFIRMED");
        assertThat(shelf.reserved()).isEqualTo(2);
    }

    @Test
    void anOrderThatIsCancelledBeforeTheWarehouseSawItTakesNothing() {
        Shelf shelf = Shelf.with(5);
        end("stop", "warehouse");
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
        end("stop", "kafka");
        String order = customer.order(shelf.productId(), 2);

        start("kafka");

        customer.sees("ordering", "/orders/" + order, "CONFIRMED");
    }

    @Test
    void whateverIsKilledEveryOrderEndsAndStockIsConserved() {
        Shelf shelf = Shelf.with(1_000);
        List<String> orders = new ArrayList<>();
        for (String victims : List.of("warehouse shipping billing", "ordering", "postgres", "kafka")) {
            orders.add(customer.order(shelf.productId(), 1));
            end("kill", victims.split(" "));
            if (!List.of("ordering", "postgres").contains(victims)) {
                orders.add(customer.order(shelf.productId(), 1));
            }
            start(victims.split(" "));
        }

        orders.forEach(Dispatcher::dispatch);
        orders.forEach(Dispatcher::deliver);
        orders.forEach(order -> customer.sees("ordering", "/orders/" + order, "COMPLETED"));
        orders.forEach(order -> Person.called("clerk").sees("warehouse", "/reservations/" + order, "CONSUMED"));
        assertThat(shelf.onHand()).isEqualTo(1_000 - orders.size());
        assertThat(shelf.reserved()).isZero();
    }

    private void end(String how, String... components) {
        down.addAll(List.of(components));
        orderly(words(how, components));
    }

    private void start(String... components) {
        orderly(words("start", components));
        down.removeAll(List.of(components));
    }

    private static String[] words(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
    }
}
