package dev.orderly.stories;

import static dev.orderly.stories.fixtures.RunningOrderly.orderly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.orderly.stories.fixtures.Dispatcher;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.Profile;
import dev.orderly.stories.fixtures.Realm;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import dev.orderly.stories.fixtures.Traces;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The traces of a customer who is erased. */
@Isolated
@ExtendWith(RunningOrderly.class)
class ErasureStory {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Person clerk = Person.called("clerk");

    /** Occurs in everything about this person, and in nothing else. */
    private final String mark = UUID.randomUUID().toString().substring(0, 13);

    private final Person ada = Realm.newCustomer("ada-" + mark);
    private final String userId = Realm.idsOf("ada-" + mark).getFirst();

    @Test
    void nothingIsLeftButWhatTheLawDemands() {
        String id = signUp();
        Shelf shelf = Shelf.with(10);
        String order = orderAsSoonAsKnown(shelf);
        ada.sees("ordering", "/orders/" + order, "CONFIRMED");
        ada.delete("customers", "/customers/me").statusCode(409).body("type", endsWith(":customer-has-open-orders"));
        Dispatcher.dispatch(order);
        Dispatcher.deliver(order);
        ada.sees("ordering", "/orders/" + order, "COMPLETED");
        cancelWithWords(shelf);
        draft(shelf);
        assertThat(Traces.inDatabases(mark)).isNotEmpty();
        assertThat(Traces.onTopics(mark)).isNotEmpty();

        requestErasure();

        await().atMost(PATIENCE)
                .untilAsserted(() -> clerk.get("customers", "/customers/" + id + "/erasure")
                        .statusCode(200)
                        .body("stage", equalTo("COMPLETED"))
                        .body("services.status", everyItem(equalTo("ERASED")))
                        .body("services", hasSize(4)));
        assertThat(Realm.idsOf("ada-" + mark)).isEmpty();
        nothingTellsOf(mark);
        nothingTellsOf(userId);
        clerk.get("customers", "/customers/" + id).statusCode(404);
        ada.put("customers", "/customers/me", Profile.of(mark)).statusCode(409);

        orderly("stop", "shipping");
        Traces.emptyReplica("shipping", "replica_customer", "customers.customer.v1");
        Traces.emptyReplica("shipping", "replica_order", "ordering.order.v1");
        orderly("start", "shipping");
        Person.called("dispatcher").sees("shipping", "/shipments/" + order, "DELIVERED");
        nothingTellsOf(mark);
        clerk.get("billing", "/invoices/" + order).statusCode(200).body("buyer.name", equalTo("Ada " + mark));
    }

    private String signUp() {
        return ada.put("customers", "/customers/me", Profile.of(mark))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String orderAsSoonAsKnown(Shelf shelf) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> ada.post("ordering", "/orders", Map.of("items", List.of()))
                        .statusCode(201));
        return ada.order(shelf.productId(), 2);
    }

    private void cancelWithWords(Shelf shelf) {
        String order = ada.order(shelf.productId(), 1);
        ada.sees("ordering", "/orders/" + order, "CONFIRMED");
        ada.post("ordering", "/orders/" + order + "/cancel", Map.of("reason", "I am " + mark))
                .statusCode(200);
        ada.sees("ordering", "/orders/" + order, "CANCELLED");
    }

    private void draft(Shelf shelf) {
        ada.post("ordering", "/orders", Map.of("items", List.of(Map.of("productId", shelf.productId(), "quantity", 1))))
                .statusCode(201);
    }

    /** Customers may still have the state of an order from before it ended. */
    private void requestErasure() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> ada.delete("customers", "/customers/me").statusCode(202));
    }

    private static void nothingTellsOf(String text) {
        assertThat(Traces.inDatabases(text)).isSubsetOf("billing.invoice.buyer_name", "billing.invoice.buyer_line1");
        assertThat(Traces.onTopics(text)).isEmpty();
    }
}
