package dev.orderly.gateway.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Writes a record as a server-sent event; README.md describes its fields. */
final class WritingEvents {

    /**
     * The record's state; null for a tombstone.
     *
     * @throws RuntimeException if the record is not a JSON object
     */
    static @Nullable JsonObject stateOf(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? null : new JsonObject(Buffer.buffer(record.value()));
    }

    /** @throws RuntimeException if the record is not a state */
    static StateEvent write(ConsumerRecord<String, byte[]> record, @Nullable JsonObject state) {
        StreamedTopic topic = StreamedTopic.named(record.topic());
        JsonObject announcement = new JsonObject()
                .put("topic", record.topic())
                .put("key", record.key())
                .put("version", versionOf(record, state))
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("time", header(record, "ce_time"))
                .put("sentAt", Instant.ofEpochMilli(record.timestamp()))
                .put("traceparent", header(record, "traceparent"));
        if (state == null) {
            announcement.put("deleted", true);
        } else if (topic.hasOpenStatus()) {
            announcement.put("status", state.getString("status"));
        }
        JsonObject whole = announcement.copy();
        if (state != null) {
            whole.put("status", state.getString("status")).put("state", state);
        }
        Buffer announced = event(record.timestamp(), announcement);
        return new StateEvent(
                topic,
                record.key(),
                topic.customerOf(record.key(), state),
                record.timestamp(),
                event(record.timestamp(), whole),
                announced);
    }

    private static Buffer event(long id, JsonObject data) {
        return Buffer.buffer(
                "id: %d%nevent: state%ndata: %s%n%n".replace("%n", "\n").formatted(id, data.encode()));
    }

    private static long versionOf(ConsumerRecord<String, byte[]> record, @Nullable JsonObject state) {
        return state == null
                ? Long.parseLong(String.valueOf(header(record, "ce_entityversion")))
                : state.getLong("version");
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        @Nullable Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private WritingEvents() {}
}
