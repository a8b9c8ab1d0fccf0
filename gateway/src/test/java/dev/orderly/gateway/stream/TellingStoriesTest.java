package dev.orderly.gateway.stream;

import static dev.orderly.gateway.fixtures.AnnAndBob.ofBob;
import static dev.orderly.gateway.fixtures.Topics.ORDERS;
import static dev.orderly.gateway.fixtures.Topics.PRODUCTS;
import static dev.orderly.gateway.fixtures.Topics.SHIPMENTS;
import static dev.orderly.gateway.fixtures.Topics.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.gateway.fixtures.AnnAndBob;
import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.Listener;
import dev.orderly.gateway.fixtures.Surroundings;
import dev.orderly.gateway.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class TellingStoriesTest {

    private final String order = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final String product = UUID.randomUUID().toString();

    @BeforeEach
    void customersAreKnown() {
        AnnAndBob.areKnown();
    }

    @Test
    void theStoryOfAnOrderIsToldToThoseWhoMayHearIt() {
        try (var operator = Listener.of(Browser.of("olga", "operator"))) {
            send(ORDERS, order, 1, ofBob().put("status", "PLACED"));
            send(SHIPMENTS, order, 1, ofBob().put("status", "PENDING"));
            send(ORDERS, order, 2, ofBob().put("status", "CONFIRMED"));
            await().untilAsserted(() -> assertThat(operator.of(order)).hasSize(3));
        }

        for (String role : List.of("clerk", "operator")) {
            assertThat(story(Browser.of(role, role)))
                    .hasSize(3)
                    .allSatisfy(each -> assertThat(each.fieldNames())
                            .contains("topic", "version", "partition", "offset", "time", "traceparent", "status")
                            .doesNotContain("state"));
        }
        assertThat(story(Browser.of("bob", "customer"))).hasSize(3);
        assertThat(story(Browser.of("ann", "customer"))).isEmpty();
        assertThat(answer(Browser.of("bob", "customer")).getBoolean("complete")).isTrue();
    }

    @Test
    void whatMemoryHasLetGoOfAnOrderIsToldFromTheTopics() {
        send(ORDERS, order, 1, ofBob().put("status", "PLACED"));
        send(SHIPMENTS, order, 1, ofBob().put("status", "PENDING"));
        send(ORDERS, order, 2, ofBob().put("status", "SHIPPED"));
        Topics.sendBytes(ORDERS, order, 3, "no JSON".getBytes(StandardCharsets.UTF_8));
        memoryIsFull();
        send(SHIPMENTS, order, 2, ofBob().put("status", "DELIVERED"));

        for (String role : List.of("clerk", "operator")) {
            Browser browser = Browser.of(role, role);
            await().untilAsserted(() -> assertThat(story(browser))
                    .extracting(each -> each.getString("status"))
                    .containsExactly("PLACED", "PENDING", "SHIPPED", "DELIVERED"));
            assertThat(answer(browser).getBoolean("complete")).isFalse();
            assertThat(answer(browser).fieldNames()).doesNotContain("unread");
        }
        assertThat(story(Browser.of("bob", "customer"))).hasSize(4);
        assertThat(story(Browser.of("ann", "customer"))).isEmpty();
    }

    private void memoryIsFull() {
        JsonObject large = new JsonObject().put("description", "x".repeat(150_000));
        try (var ann = Listener.of(Browser.of("ann", "customer"))) {
            send(PRODUCTS, product, 1, large);
            send(PRODUCTS, other, 1, large);
            ann.hears(product);
            ann.hears(other);
        }
    }

    private List<JsonObject> story(Browser browser) {
        return answer(browser).getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private JsonObject answer(Browser browser) {
        return new JsonObject(browser.get("/api/stories/" + order).body());
    }
}
