package dev.orderly.gateway.stream;

import static dev.orderly.gateway.fixtures.Topics.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.gateway.fixtures.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class StoriesTest {

    private static final Map<String, Object> NO_BROKER = Map.of("bootstrap.servers", "localhost:1");

    @Inject
    ArrivedStates arrived;

    @Inject
    CustomerSubjects subjects;

    @Test
    void whileTheBrokerIsAwayMemoryTellsWhatItHasAndThatThisMayNotBeAll() {
        String order = UUID.randomUUID().toString();
        send("ordering.order.v1", order, 2, new JsonObject().put("status", "CONFIRMED"));
        await().until(() -> !arrived.events().of(order).isEmpty());

        JsonObject story = new Stories(arrived, new CompactedStates(NO_BROKER), subjects)
                .of(order, new Viewer("clerk", Set.of("clerk"), true))
                .await()
                .atMost(Duration.ofMinutes(2));

        assertThat(story.getJsonArray("items")).hasSize(1);
        assertThat(story.getBoolean("complete")).isFalse();
        assertThat(story.getBoolean("unread")).isTrue();
    }
}
