package dev.orderly.statetransfer.record;

import dev.orderly.statetopics.EntityState;
import dev.orderly.statetopics.Headers;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetopics.StateTopics;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Parses records, and checks that they conform to their topic's contract. */
@ApplicationScoped
public class RecordReader {

    private static final char REPLACEMENT = '\uFFFD';

    private final StateTopics topics;
    private final StateReader states;

    RecordReader(StateTopics topics, StateReader states) {
        this.topics = topics;
        this.states = states;
    }

    /** @throws UnreadableState if the record does not conform */
    public ReceivedState read(ConsumerRecord<byte[], byte[]> message) {
        StateTopic<?> topic = topics.named(message.topic());
        UUID key = keyOf(message);
        Long version = versionOf(message);
        if (message.value() == null) {
            if (version == null) {
                throw new UnreadableState("A tombstone without " + Headers.ENTITY_VERSION);
            }
            return new ReceivedState(topic, key, version, null);
        }
        // Checks the encoding: Jackson accepts some invalid UTF-8, for which PostgreSQL then refuses the whole batch.
        text(message.value());
        EntityState state = states.read(topic, message.value());
        if (state == null) {
            throw new UnreadableState("The value is null");
        }
        if (!key.equals(state.id())) {
            throw new UnreadableState("The key is %s, but the state's id %s".formatted(key, state.id()));
        }
        if (version != null && version != state.version()) {
            throw new UnreadableState(
                    "%s is %d, but the state's version %d".formatted(Headers.ENTITY_VERSION, version, state.version()));
        }
        return new ReceivedState(topic, key, state.version(), Buffer.buffer(message.value()));
    }

    private static UUID keyOf(ConsumerRecord<byte[], byte[]> message) {
        if (message.key() == null) {
            throw new UnreadableState("A record without a key");
        }
        try {
            return UUID.fromString(text(message.key()));
        } catch (IllegalArgumentException e) {
            throw new UnreadableState("The key is no UUID");
        }
    }

    private static @Nullable Long versionOf(ConsumerRecord<byte[], byte[]> message) {
        Header header = message.headers().lastHeader(Headers.ENTITY_VERSION);
        if (header == null || header.value() == null) {
            return null;
        }
        try {
            return Long.valueOf(text(header.value()));
        } catch (NumberFormatException e) {
            throw new UnreadableState(Headers.ENTITY_VERSION + " is no number");
        }
    }

    private static String text(byte[] bytes) {
        // Fast, but replaces invalid UTF-8 by the replacement character, which may be in valid text, too.
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly(bytes);
    }

    private static String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableState("Not UTF-8");
        }
    }
}
