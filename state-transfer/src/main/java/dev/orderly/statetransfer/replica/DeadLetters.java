package dev.orderly.statetransfer.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The table {@code dead_letter}: records that could not be applied, or on which a decision failed, byte by byte. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 2_000;

    private final ObjectMapper json;

    DeadLetters(ObjectMapper json) {
        this.json = json;
    }

    /** Puts the records aside, in the current transaction. */
    Uni<Void> add(List<ConsumerRecord<byte[], byte[]>> records, Throwable reason) {
        return Multi.createFrom()
                .iterable(records)
                .invoke(message -> LOG.errorf(
                        reason, "A dead letter: %s-%d@%d", message.topic(), message.partition(), message.offset()))
                .onItem()
                .transformToUniAndConcatenate(message -> Sql.update(
                        """
                        insert into dead_letter (topic, partition, "offset", key, value, headers, reason)
                        values ($1, $2, $3, $4, $5, $6::text::jsonb, $7) on conflict do nothing
                        """,
                        message.topic(),
                        message.partition(),
                        message.offset(),
                        bytes(message.key()),
                        bytes(message.value()),
                        headersOf(message),
                        describe(reason)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static @Nullable Buffer bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    private String headersOf(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        message.headers().forEach(header -> headers.put(storable(header.key()), storable(text(header.value()))));
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private static String describe(Throwable reason) {
        String text = storable(reason.toString());
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }

    /** PostgreSQL's text holds every character but this one. */
    private static String storable(String text) {
        return text.replace('\u0000', '\uFFFD');
    }
}
