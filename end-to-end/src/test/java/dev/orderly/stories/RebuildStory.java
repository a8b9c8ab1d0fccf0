package dev.orderly.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A replica is rebuilt while it is in use. */
@Isolated
@ExtendWith(RunningOrderly.class)
class RebuildStory {

    private static final String PRODUCTS = "warehouse.product.v1";
    private static final String ORDERS = "ordering.order.v1";

    private final Person customer = Person.called("customer");
    private final Person operator = Person.called("operator");

    @Test
    void ordersArePlacedAndReadMeanwhile() {
        Shelf shelf = Shelf.with(10_000);
        AtomicBoolean rebuilt = new AtomicBoolean();
        CompletableFuture<List<String>> placing = CompletableFuture.supplyAsync(() -> {
            List<String> orders = new ArrayList<>();
            while (!rebuilt.get()) {
                String order = customer.order(shelf.productId(), 1);
                customer.get("ordering", "/orders/" + order).statusCode(200);
                orders.add(order);
            }
            return orders;
        });

        for (int times = 0; times < 3; times++) {
            rebuild("ordering", PRODUCTS);
            rebuild("warehouse", ORDERS);
        }
        rebuilt.set(true);

        List<String> orders = placing.join();
        assertThat(orders).isNotEmpty();
        orders.forEach(order -> customer.sees("ordering", "/orders/" + order, "CONFIRMED"));
        assertThat(shelf.reserved()).isEqualTo(orders.size());
    }

    private void rebuild(String service, String topic) {
        operator.post(service, "/replicas/" + topic + "/rebuild", Map.of()).statusCode(202);
        JsonPath replica = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> operator.get(service, "/replicas/" + topic)
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        seen -> seen.getString("rebuild.endedAt") != null);
        assertThat(replica.getString("rebuild.phase")).isEqualTo("DONE");
    }
}
