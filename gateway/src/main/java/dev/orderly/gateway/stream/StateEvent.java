package dev.orderly.gateway.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A state that arrived, written once for all who see it.
 *
 * @param customer whom it is about, if it is about a customer
 * @param sentAt when the owner sent it, in milliseconds; names the event, in every instance alike
 */
record StateEvent(
        StreamedTopic topic, String key, @Nullable String customer, long sentAt, Buffer whole, Buffer announcement) {

    int size() {
        return whole.length() + announcement.length();
    }

    /** The event's data without the state itself, for those who may see that much. */
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
