package dev.orderly.stories;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import dev.orderly.launcher.Modules;
import dev.orderly.stories.fixtures.Broker;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Unreadable records appear on the topics. */
@ExtendWith(RunningOrderly.class)
class DeadLetterStory {

    private final Person operator = Person.called("operator");

    @Test
    void unreadableBytesOnEveryTopicStopNothing() {
        String key = UUID.randomUUID().toString();
        Modules.SERVICES.stream()
                .flatMap(service -> replicasOf(service).stream())
                .distinct()
                .forEach(topic -> Broker.putGarbage(topic, key));

        Shelf shelf = Shelf.with(5);
        Person customer = Person.called("customer");
        String order = customer.order(shelf.productId(), 2);
        customer.sees("ordering", "/orders/" + order, "CONFIRMED");
        Person.called("dispatcher").sees("shipping", "/shipments/" + order, "PENDING");

        for (String service : Modules.SERVICES) {
            for (String topic : replicasOf(service)) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> operator.get(service, "/dead-letters?topic=" + topic)
                                .statusCode(200)
                                .body("items.key.text", hasItem(key)));
            }
        }
    }

    private List<String> replicasOf(String service) {
        return operator.get(service, "/replicas").statusCode(200).extract().path("topic");
    }
}
