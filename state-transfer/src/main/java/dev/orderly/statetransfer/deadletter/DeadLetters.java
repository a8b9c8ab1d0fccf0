package dev.orderly.statetransfer.deadletter;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.statetransfer.database.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code dead_letter}: records that were set aside, byte by byte. All methods work in the current
 * transaction.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 2_000;

    // The same offset is read again when a topic was recreated, or is read from its beginning.
    private static final String ADD = """
            insert into dead_letter (topic, partition, "offset", key, value, headers, reason)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7)
            on conflict (topic, partition, "offset") do update
               set key = excluded.key, value = excluded.value, headers = excluded.headers, reason = excluded.reason,
                   failed_at = excluded.failed_at, overtaken_at = null
            """;

    private static final String OVERTAKE = """
            update dead_letter set overtaken_at = now()
              from unnest($1::text[], $2::int[], $3::bytea[], $4::bigint[]) as applied (topic, partition, key, "offset")
             where dead_letter.topic = applied.topic
               and dead_letter.partition = applied.partition
               and dead_letter.key = applied.key
               and dead_letter."offset" < applied."offset"
               and overtaken_at is null
            """;

    private static final String ANY_OPEN =
            "select exists (select from dead_letter where topic = any($1) and overtaken_at is null)";

    /**
     * The columns of a dead letter in lists, without the value; they follow {@code failed_at} and {@code id}, by which
     * lists are sorted.
     */
    public static final String COLUMNS =
            "topic, partition, \"offset\", key, octet_length(value) as value_size, headers::text, reason, overtaken_at";

    private static final String READ = "select failed_at, id, " + COLUMNS + ", value from dead_letter where id = $1";

    private final ObjectMapper json;

    DeadLetters(ObjectMapper json) {
        this.json = json;
    }

    public Uni<Void> add(List<ConsumerRecord<byte[], byte[]>> records, Throwable reason) {
        return Multi.createFrom()
                .iterable(records)
                .invoke(message -> LOG.errorf(
                        reason, "Dead letter: %s-%d@%d", message.topic(), message.partition(), message.offset()))
                .onItem()
                .transformToUniAndConcatenate(message -> Sql.update(
                        ADD,
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

    /** Marks earlier records of the same keys as overtaken, because these records have been applied. */
    public Uni<Void> overtakenBy(List<ConsumerRecord<byte[], byte[]>> records) {
        String[] topics = records.stream().map(ConsumerRecord::topic).distinct().toArray(String[]::new);
        // Open dead letters are rare, and sending all keys for nothing is expensive.
        return Sql.select(ANY_OPEN, (Object) topics)
                .flatMap(any -> any.getFirst().getBoolean(0)
                        ? overtake(records)
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> overtake(List<ConsumerRecord<byte[], byte[]>> records) {
        return Sql.update(
                        OVERTAKE,
                        records.stream().map(ConsumerRecord::topic).toArray(String[]::new),
                        records.stream().map(ConsumerRecord::partition).toArray(Integer[]::new),
                        records.stream().map(message -> bytes(message.key())).toArray(Buffer[]::new),
                        records.stream().map(ConsumerRecord::offset).toArray(Long[]::new))
                .replaceWithVoid();
    }

    /** By topic; topics without any are missing. */
    Uni<Map<String, Long>> countOpen() {
        return Sql.select("select topic, count(*) from dead_letter where overtaken_at is null group by topic")
                .map(rows -> rows.stream().collect(toMap(row -> row.getString("topic"), row -> row.getLong("count"))));
    }

    public Uni<Optional<DeadLetter>> find(UUID id) {
        return Sql.select(READ, id).map(rows -> rows.stream().map(this::letter).findFirst());
    }

    /** The same, locked until the transaction ends: nobody else can change or redrive it. */
    public Uni<Optional<DeadLetter>> lock(UUID id) {
        return Sql.select(READ + " for update", id)
                .map(rows -> rows.stream().map(this::letter).findFirst());
    }

    public Uni<Void> delete(UUID id) {
        return Sql.update("delete from dead_letter where id = $1", id).replaceWithVoid();
    }

    public Uni<Void> deleteOlderThan(Duration age) {
        return Sql.update("delete from dead_letter where failed_at < now() - make_interval(secs => $1)", (double)
                        age.toSeconds())
                .replaceWithVoid();
    }

    /** What a row of a listing is, which is without the value. */
    public DeadLetter letter(Row row) {
        OffsetDateTime overtaken = row.getOffsetDateTime("overtaken_at");
        return new DeadLetter(
                row.getUUID("id"),
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("offset"),
                bytes(row.getBuffer("key")),
                row.getColumnIndex("value") < 0 ? null : bytes(row.getBuffer("value")),
                row.getInteger("value_size"),
                headers(row.getString("headers")),
                row.getString("reason"),
                row.getOffsetDateTime("failed_at").toInstant(),
                overtaken == null ? null : overtaken.toInstant());
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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

    private static @Nullable Buffer bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable Buffer buffer) {
        return buffer == null ? null : buffer.getBytes();
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private static String describe(Throwable reason) {
        String text = storable(reason.toString());
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }

    /** PostgreSQL's text can store every character but this one. */
    private static String storable(String text) {
        return text.replace('\u0000', '\uFFFD');
    }
}
