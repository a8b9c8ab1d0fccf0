package dev.orderly.stories.hostile;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.launcher.Modules;
import dev.orderly.stories.fixtures.Broker;
import dev.orderly.stories.fixtures.ByHand;
import dev.orderly.stories.fixtures.Dispatcher;
import dev.orderly.stories.fixtures.Person;
import dev.orderly.stories.fixtures.RunningOrderly;
import dev.orderly.stories.fixtures.Shelf;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whatever is on a topic, no consumer stops, nothing wrong is applied, and what cannot be read is found with a reason. */
@ExtendWith(RunningOrderly.class)
class HostileRecordsStory {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Where a record was put. */
    private record Place(int partition, long offset) {}

    private final Person operator = Person.called("operator");
    private final Person customer = Person.called("customer");

    @Test
    @ResourceLock(ByHand.REPLICAS)
    void recordsThatNoOwnerWouldSendStopNothing() {
        Map<String, ConsumerRecord<byte[], byte[]>> samples = samples(orderThatWasSent());
        Map<String, Set<Place>> unreadable = new HashMap<>();
        samples.forEach((topic, sample) -> unreadable.put(topic, putAllOn(topic, sample)));
        samples.forEach(this::ownerSendsAgain);

        orderThatWasSent();
        for (String service : Modules.SERVICES) {
            for (String topic : replicasOf(service)) {
                if (unreadable.containsKey(topic)) {
                    await("dead letters of " + topic + " in " + service)
                            .atMost(PATIENCE)
                            .untilAsserted(() ->
                                    assertThat(deadLetters(service, topic)).containsAll(unreadable.get(topic)));
                }
                assertThat(differences(service, topic))
                        .as("%s in %s", topic, service)
                        .isZero();
            }
        }
    }

    private Set<Place> putAllOn(String topic, ConsumerRecord<byte[], byte[]> sample) {
        List<RecordMutation> mutations = List.of(RecordMutation.values());
        List<RecordMetadata> places = Broker.put(mutations.stream()
                .map(mutation -> mutation.apply(new ProducerRecord<>(
                        topic,
                        sample.partition(),
                        sample.key(),
                        sample.value(),
                        List.of(sample.headers().toArray()))))
                .toList());
        return IntStream.range(0, places.size())
                .filter(i -> mutations.get(i).isUnreadable())
                .mapToObj(places::get)
                .map(place -> new Place(place.partition(), place.offset()))
                .collect(toSet());
    }

    /**
     * So that what was put on its topic is not after the last record that the owner knows to have sent: its next leader
     * would take it for what was published before the database was restored.
     */
    private void ownerSendsAgain(String topic, ConsumerRecord<byte[], byte[]> sample) {
        String owner = topic.substring(0, topic.indexOf('.'));
        String key = new String(sample.key(), StandardCharsets.UTF_8);
        String requests = "/states/%s/republish".formatted(topic);
        long request = operator.post(owner, requests, Map.of("keys", List.of(key)))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        await().until(() ->
                operator.get(owner, requests + "/" + request).extract().path("finishedAt") != null);
        String unsent = "find { it.topic == '%s' }.dirty".formatted(topic);
        await().until(() -> operator.get(owner, "/states").extract().jsonPath().getLong(unsent) == 0);
    }

    /** The latest state of the order, its product and its customer on each topic. */
    private Map<String, ConsumerRecord<byte[], byte[]>> samples(String order) {
        JsonPath placed = customer.sees("ordering", "/orders/" + order, "SHIPPED");
        Set<String> keys = Set.of(order, placed.getString("items[0].productId"), placed.getString("customerId"));
        Map<String, ConsumerRecord<byte[], byte[]>> samples = new HashMap<>();
        Broker.read(topic -> topic.endsWith(".v1"), message -> {
            if (message.value() != null
                    && message.key() != null
                    && keys.contains(new String(message.key(), StandardCharsets.UTF_8))) {
                samples.put(message.topic(), message);
            }
        });
        return samples;
    }

    private String orderThatWasSent() {
        String order = customer.order(Shelf.with(5).productId(), 2);
        customer.sees("ordering", "/orders/" + order, "CONFIRMED");
        Dispatcher.dispatch(order);
        customer.sees("ordering", "/orders/" + order, "SHIPPED");
        customer.sees("billing", "/invoices/" + order, "ISSUED");
        return order;
    }

    private List<String> replicasOf(String service) {
        return operator.get(service, "/replicas").statusCode(200).extract().path("topic");
    }

    /** Where the records were that are dead letters now, each with a reason. */
    private Set<Place> deadLetters(String service, String topic) {
        Set<Place> places = new HashSet<>();
        String page = "/dead-letters?size=100&topic=" + topic;
        while (page != null) {
            JsonPath letters =
                    operator.get(service, page).statusCode(200).extract().jsonPath();
            for (int i = 0; i < letters.getList("items").size(); i++) {
                String letter = "items[%d].".formatted(i);
                assertThat(letters.getString(letter + "reason")).isNotBlank();
                places.add(new Place(letters.getInt(letter + "partition"), letters.getLong(letter + "offset")));
            }
            page = letters.getString("next");
        }
        return places;
    }

    private int differences(String service, String topic) {
        return operator.post(service, "/replicas/" + topic + "/compare", Map.of())
                .statusCode(200)
                .extract()
                .path("differences");
    }
}
