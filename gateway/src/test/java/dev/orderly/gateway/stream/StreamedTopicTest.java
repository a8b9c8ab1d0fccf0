package dev.orderly.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.Contracts;
import dev.orderly.statetopics.StateTopic;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StreamedTopicTest {

    private static final Path CONTRACTS = Path.of("../contracts/src/main/contracts");

    @Test
    void everyTopicIsStreamed() {
        assertThat(Contracts.TOPICS.all().stream().map(StateTopic::name))
                .containsExactlyInAnyOrderElementsOf(Stream.of(StreamedTopic.values())
                        .map(StreamedTopic::topicName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDERS", "SHIPMENTS", "INVOICES"})
    void statesOfAnOrderNameTheCustomer(StreamedTopic topic) throws IOException {
        assertThat(topic.customerOf("order", sample(topic))).isNotNull();
    }

    @Test
    void aCustomersStateNamesTheUser() throws IOException {
        assertThat(sample(StreamedTopic.CUSTOMERS).getString("subject")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERS, clerk, WHOLE",
        "ORDERS, operator, ANNOUNCEMENT",
        "ORDERS, customer, NOTHING",
        "SHIPMENTS, dispatcher, WHOLE",
        "SHIPMENTS, accountant, ANNOUNCEMENT",
        "INVOICES, accountant, WHOLE",
        "INVOICES, customer, NOTHING",
        "CUSTOMERS, clerk, WHOLE",
        "CUSTOMERS, dispatcher, ANNOUNCEMENT",
        "CUSTOMERS, customer, NOTHING",
        "PRODUCTS, customer, WHOLE",
        "PRODUCTS, operator, WHOLE",
        "STOCK, customer, ANNOUNCEMENT",
        "STOCK, stock-keeper, WHOLE",
        "RESERVATIONS, customer, NOTHING",
        "RESERVATIONS, stock-keeper, WHOLE",
        "ERASURES_BY_BILLING, clerk, WHOLE",
        "ERASURES_BY_BILLING, customer, NOTHING",
    })
    void everybodySeesWhatTheyMayRead(StreamedTopic topic, String role, EventAccess access) {
        assertThat(topic.shownTo(new Viewer("x", Set.of(role), !role.equals("customer")), false))
                .isEqualTo(access);
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNoRoleSeesTheCatalogueAtMost(StreamedTopic topic) {
        EventAccess access = topic.shownTo(new Viewer("x", Set.of(), false), false);

        assertThat(access)
                .isIn(List.of(
                        EventAccess.NOTHING,
                        topic == StreamedTopic.PRODUCTS ? EventAccess.WHOLE : EventAccess.ANNOUNCEMENT));
    }

    private static JsonObject sample(StreamedTopic topic) throws IOException {
        String samples = Files.readString(CONTRACTS.resolve(topic.topicName()).resolve("1.samples.json"));
        return new JsonArray(samples).getJsonObject(1); // the first has only required properties
    }
}
