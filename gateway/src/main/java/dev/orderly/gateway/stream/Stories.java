package dev.orderly.gateway.stream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The history of an order or another entity. Recent events are in memory, with all their states. If they are not the
 * whole story of an order, the topics supply the states they still hold, at least the latest ones.
 */
@ApplicationScoped
class Stories {

    private static final Logger LOG = Logger.getLogger(Stories.class);

    private final ArrivedStates arrived;
    private final CompactedStates compacted;
    private final CustomerSubjects subjects;

    Stories(ArrivedStates arrived, CompactedStates compacted, CustomerSubjects subjects) {
        this.arrived = arrived;
        this.compacted = compacted;
        this.subjects = subjects;
    }

    /** What the viewer may see, and whether it is complete; README.md describes the fields. */
    Uni<JsonObject> of(String key, Viewer viewer) {
        List<JsonObject> recent = seen(arrived.events().of(key), viewer);
        if (isWhole(recent)) {
            return Uni.createFrom().item(story(recent).put("complete", true));
        }
        return compacted
                .of(key)
                .map(kept -> story(joined(seen(kept, viewer), recent)).put("complete", false))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(failure, "The topics could not be read for the story of %s", key);
                    return story(recent).put("complete", false).put("unread", true);
                });
    }

    private List<JsonObject> seen(List<StateEvent> events, Viewer viewer) {
        return events.stream()
                .map(event -> event.summary(viewer.access(event, subjects)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Memory drops the oldest events first: if it has the beginning, it has everything. */
    private static boolean isWhole(List<JsonObject> story) {
        return story.stream()
                .anyMatch(event -> StreamedTopic.ORDERS.topicName().equals(event.getString("topic"))
                        && "PLACED".equals(event.getString("status")));
    }

    /** Each once, in the order in which they were sent. */
    private static List<JsonObject> joined(List<JsonObject> some, List<JsonObject> others) {
        return Stream.concat(some.stream(), others.stream())
                .distinct()
                .sorted(Comparator.comparing(event -> event.getInstant("sentAt")))
                .toList();
    }

    private static JsonObject story(List<JsonObject> items) {
        return new JsonObject().put("items", new JsonArray(items));
    }
}
