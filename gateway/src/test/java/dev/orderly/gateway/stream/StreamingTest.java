package dev.orderly.gateway.stream;

import static dev.orderly.gateway.fixtures.AnnAndBob.ofBob;
import static dev.orderly.gateway.fixtures.Topics.CUSTOMERS;
import static dev.orderly.gateway.fixtures.Topics.ORDERS;
import static dev.orderly.gateway.fixtures.Topics.PRODUCTS;
import static dev.orderly.gateway.fixtures.Topics.SHIPMENTS;
import static dev.orderly.gateway.fixtures.Topics.STOCK;
import static dev.orderly.gateway.fixtures.Topics.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.gateway.fixtures.AnnAndBob;
import dev.orderly.gateway.fixtures.Browser;
import dev.orderly.gateway.fixtures.Listener;
import dev.orderly.gateway.fixtures.SilentListener;
import dev.orderly.gateway.fixtures.Surroundings;
import dev.orderly.gateway.fixtures.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class StreamingTest {

    private final String order = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final String product = UUID.randomUUID().toString();

    @BeforeEach
    void customersAreKnown() {
        AnnAndBob.areKnown();
    }

    @Test
    void aCustomerSeesTheirOwnAndNobodyElses() {
        try (var ann = Listener.of(Browser.of("ann", "customer"));
                var clerk = Listener.of(Browser.of("clerk", "clerk"))) {
            send(ORDERS, other, 1, new JsonObject().put("customerId", "customer-of-bob"));
            clerk.hears(other);
            send(ORDERS, order, 3, new JsonObject().put("customerId", "customer-of-ann"));
            ann.hears(order);

            assertThat(ann.of(other)).isEmpty();
            JsonObject event = ann.of(order).getFirst();
            assertThat(event.getString("topic")).isEqualTo(ORDERS);
            assertThat(event.getLong("version")).isEqualTo(3);
            assertThat(event.getString("time")).isEqualTo("1970-01-01T00:00:00Z");
            assertThat(event.getString("traceparent")).contains(Topics.TRACE);
            assertThat(event.getJsonObject("state").getString("customerId")).isEqualTo("customer-of-ann");
            assertThat(event.fieldNames()).contains("partition", "offset", "sentAt");
        }
    }

    @Test
    void aCustomerSeesTheirOwnProfileAndNobodyElses() {
        try (var ann = Listener.of(Browser.of("ann", "customer"));
                var clerk = Listener.of(Browser.of("clerk", "clerk"))) {
            send(
                    CUSTOMERS,
                    "customer-of-bob",
                    1,
                    new JsonObject().put("subject", "bob").put("name", "Bob"));
            clerk.hears("customer-of-bob");
            send(
                    CUSTOMERS,
                    "customer-of-ann",
                    1,
                    new JsonObject().put("subject", "ann").put("name", "Ann"));
            ann.hears("customer-of-ann");

            assertThat(ann.of("customer-of-bob")).isEmpty();
        }
    }

    @Test
    void staffHearOfEverythingAndSeeWhatTheyMayRead() {
        try (var dispatcher = Listener.of(Browser.of("dan", "dispatcher"))) {
            send(ORDERS, order, 1, ofBob().put("status", "PLACED"));
            send(SHIPMENTS, other, 1, new JsonObject().put("customerId", "customer-of-bob"));
            dispatcher.hears(order);
            dispatcher.hears(other);

            assertThat(dispatcher.of(order).getFirst().getString("status")).isEqualTo("PLACED");
            assertThat(dispatcher.of(order).getFirst().fieldNames()).doesNotContain("state");
            assertThat(dispatcher.of(other).getFirst().fieldNames()).contains("state");
        }
    }

    @Test
    void howManyAreInStockIsNotToldToCustomers() {
        try (var ann = Listener.of(Browser.of("ann", "customer"))) {
            send(STOCK, product, 1, new JsonObject().put("onHand", 5));
            ann.hears(product);

            assertThat(ann.of(product).getFirst().fieldNames()).doesNotContain("state");
        }
    }

    @Test
    void thatAStateIsGoneIsTold() {
        try (var ann = Listener.of(Browser.of("ann", "customer"))) {
            Topics.sendTombstone(PRODUCTS, product, 4);
            ann.hears(product);

            assertThat(ann.of(product).getFirst().getLong("version")).isEqualTo(4);
            assertThat(ann.of(product).getFirst().getBoolean("deleted")).isTrue();
        }
    }

    @Test
    void whatIsNoStateIsPassedOver() {
        try (var ann = Listener.of(Browser.of("ann", "customer"))) {
            Topics.sendBytes(PRODUCTS, other, 1, "no JSON\n\ndata: {}".getBytes(StandardCharsets.UTF_8));
            send(PRODUCTS, product, 1, new JsonObject());
            ann.hears(product);

            assertThat(ann.of(other)).isEmpty();
        }
    }

    @Test
    void whoComesBackMissesNothing() {
        Browser browser = Browser.of("ann", "customer");
        String seen;
        try (var ann = Listener.of(browser)) {
            send(PRODUCTS, product, 1, new JsonObject());
            ann.hears(product);
            seen = ann.events().getLast().id();
        }
        send(PRODUCTS, other, 1, new JsonObject());

        try (var ann = Listener.after(seen, browser)) {
            ann.hears(other);
            assertThat(ann.events()).noneMatch(event -> event.name().equals("reset"));
        }
    }

    @Test
    void whoWasAwayForTooLongIsToldSo() {
        try (var ann = Listener.after("1", Browser.of("ann", "customer"))) {
            await().untilAsserted(() -> assertThat(ann.events())
                    .first()
                    .satisfies(event -> assertThat(event.name()).isEqualTo("reset")));
        }
    }

    @Test
    void aStreamShowsThatItStands() {
        try (var ann = Listener.of(Browser.of("ann", "customer"))) {
            await().untilAsserted(() -> assertThat(ann.comments()).hasSizeGreaterThan(1));
        }
    }

    @Test
    void aStreamEndsWithItsToken() {
        try (var ann = Listener.of(Browser.of("ann", Duration.ofSeconds(2), "customer"))) {
            await().untilAsserted(() -> assertThat(ann.hasEnded()).isTrue());
        }
    }

    @Test
    void aReaderThatTakesNothingIsDroppedAndHurtsNobody() throws IOException {
        JsonObject large = new JsonObject().put("description", "x".repeat(100_000));
        try (var slow = new SilentListener(Browser.of("ann", "customer"));
                var quick = Listener.of(Browser.of("bob", "customer"))) {
            for (int i = 1; i <= 120; i++) {
                int version = i;
                send(PRODUCTS, product, version, large);
                await().pollInterval(Duration.ofMillis(2))
                        .untilAsserted(() -> assertThat(quick.of(product)).hasSize(version));
            }

            assertThat(slow.readToTheEnd()).isLessThan(120 * 100_000);
        }
    }

    @Test
    void aThousandListenAtOnce() throws IOException {
        List<SilentListener> listeners = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                Browser browser = Browser.of("listener-" + i, "customer");
                for (int j = 0; j < 100; j++) {
                    listeners.add(new SilentListener(browser));
                }
            }
            send(PRODUCTS, product, 1, new JsonObject());
            for (SilentListener each : listeners) {
                each.readUntil(product);
            }
        } finally {
            for (SilentListener each : listeners) {
                each.close();
            }
        }
    }
}
