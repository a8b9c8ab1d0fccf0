package dev.orderly.gateway.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A state that arrived, serialised once for all viewers.
 *
 * @param customer the customer it is about, if any
 * @param sentAt when the owner sent it, in milliseconds; the event's id, the same in every instance
 */
record StateEvent(
        StreamedTopic topic, String key, @Nullable String customer, long sentAt, Buffer whole, Buffer announcement) {

    int size() {
        return whole.length() + announcement.length();
    }

    /** The event's data without the state itself, for viewers with that access. */
    Optional<JsonObject> summary(EventAccess access) {
        return switch (access) {
            case WHOLE -> Optional.of(dataOf(whole));
            case ANNOUNCEMENT -> Optional.of(dataOf(announcement));
            case NOTHING -> Optional.empty();
        };
    }

    private static JsonObject dataOf(Buffer event) {
        String text = event.toString();
        JsonObject data = new JsonObject(text.substring(text.indexOf('{')));
        data.remove("state");
        return data;
    }
}
