package dev.orderly.chaos.check.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record on a topic. The value stays text, because there are many and few are looked into.
 *
 * @param version of the header; null if it has none that can be read
 * @param value null for a tombstone
 * @param atMillis when the broker got it
 */
public record StateRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable Long version,
        @Nullable String value,
        long atMillis) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public Place place() {
        return new Place(topic, partition, offset);
    }

    public boolean isTombstone() {
        return value == null;
    }

    /** The kind of entity: the middle word of the topic's name. */
    public String kind() {
        return topic.split("\\.")[1];
    }

    /** The state; a missing node for a tombstone, and for what is no JSON. */
    public JsonNode state() {
        try {
            return value == null ? MissingNode.getInstance() : JSON.readTree(value);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** As the services' databases compute it from the state that they send; null for a tombstone. */
    public @Nullable UUID hash() {
        if (value == null) {
            return null;
        }
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(value.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
