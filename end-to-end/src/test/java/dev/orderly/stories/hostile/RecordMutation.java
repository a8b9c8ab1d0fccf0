package dev.orderly.stories.hostile;

import dev.orderly.statetopics.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record worse that was on its topic before. None has a newer version than the key's state, so that a replica
 * has to stay as it is. All have a key: the broker refuses others on a compacted topic.
 */
enum RecordMutation {
    CUT_OFF(Reading.IMPOSSIBLE, record -> value(record, Arrays.copyOf(record.value(), record.value().length / 2))),
    CONTINUED(Reading.POSSIBLE, record -> value(record, text(record) + "{}")),
    EMPTY(Reading.IMPOSSIBLE, record -> value(record, "")),
    BLANK(Reading.IMPOSSIBLE, record -> value(record, " ")),
    NULL_IN_JSON(Reading.IMPOSSIBLE, record -> value(record, "null")),
    ARRAY(Reading.IMPOSSIBLE, record -> value(record, "[" + text(record) + "]")),
    NUMBER(Reading.IMPOSSIBLE, record -> value(record, "1e999")),
    NESTED(Reading.IMPOSSIBLE, record -> value(record, "[".repeat(100_000))),
    NESTED_FIELD(Reading.POSSIBLE, record -> extra(record, "{\"a\":".repeat(900) + "1" + "}".repeat(900))),
    DEEPLY_NESTED_FIELD(Reading.IMPOSSIBLE, record -> extra(record, "[".repeat(50_000) + "]".repeat(50_000))),
    HUGE_NUMBER_IN_FIELD(Reading.POSSIBLE, record -> extra(record, "1e99999")),
    LONG_NUMBER_IN_FIELD(Reading.POSSIBLE, record -> extra(record, "9".repeat(5_000))),
    NOT_A_NUMBER_IN_FIELD(Reading.IMPOSSIBLE, record -> extra(record, "NaN")),
    ZERO_IN_FIELD(Reading.POSSIBLE, record -> extra(record, "\"\\u0000\"")),
    LONE_SURROGATE_IN_FIELD(Reading.POSSIBLE, record -> extra(record, "\"\\ud800\"")),
    LARGE(Reading.POSSIBLE, record -> extra(record, "\"" + "x".repeat(900 << 10) + "\"")),
    LARGE_GARBAGE(Reading.IMPOSSIBLE, record -> value(record, new byte[900 << 10])),
    BROKEN_UTF_8(
            Reading.IMPOSSIBLE, record -> value(record, texts(record, "\u00ff").getBytes(StandardCharsets.ISO_8859_1))),
    OVERLONG_UTF_8(
            Reading.IMPOSSIBLE,
            record -> value(record, texts(record, "\u00c0\u0080").getBytes(StandardCharsets.ISO_8859_1))),
    BYTE_ORDER_MARK(Reading.POSSIBLE, record -> value(record, "\ufeff" + text(record))),
    UTF_16(Reading.POSSIBLE, record -> value(record, text(record).getBytes(StandardCharsets.UTF_16BE))),
    UTF_32(Reading.POSSIBLE, record -> value(record, text(record).getBytes(StandardCharsets.UTF_32BE))),
    WRONG_ID(
            Reading.IMPOSSIBLE,
            record -> value(
                    record, text(record).replace(key(record), UUID.randomUUID().toString()))),
    WITHOUT_VERSION(
            Reading.IMPOSSIBLE,
            record -> value(record, text(record).replaceFirst("\"version\": *\\d+", "\"unknown\":1"))),
    VERSION_NULL(Reading.IMPOSSIBLE, record -> version(record, "null")),
    VERSION_NEGATIVE(Reading.IMPOSSIBLE, record -> version(record, "-1")),
    VERSION_HUGE(Reading.IMPOSSIBLE, record -> version(record, "9223372036854775807")),
    VERSION_BEYOND_ALL_NUMBERS(Reading.IMPOSSIBLE, record -> version(record, "9223372036854775808")),
    VERSION_AN_OBJECT(Reading.IMPOSSIBLE, record -> version(record, "{}")),
    VERSION_TEXT(Reading.IMPOSSIBLE, record -> version(record, "\"x\"")),
    HEADER_VERSION_TEXT(Reading.IMPOSSIBLE, record -> header(record, Headers.ENTITY_VERSION, "x")),
    HEADER_VERSION_EMPTY(Reading.IMPOSSIBLE, record -> header(record, Headers.ENTITY_VERSION, "")),
    HEADER_VERSION_HUGE(Reading.IMPOSSIBLE, record -> header(record, Headers.ENTITY_VERSION, "9223372036854775807")),
    HEADER_VERSION_NEGATIVE(Reading.IMPOSSIBLE, record -> header(record, Headers.ENTITY_VERSION, "-1")),
    HEADER_VERSION_BEYOND_ALL_NUMBERS(
            Reading.IMPOSSIBLE, record -> header(record, Headers.ENTITY_VERSION, "9".repeat(400))),
    HEADER_VERSION_BROKEN(Reading.IMPOSSIBLE, record -> header(record, Headers.ENTITY_VERSION, "\u00ff")),
    HEADER_VERSION_NULL(Reading.POSSIBLE, record -> header(record, Headers.ENTITY_VERSION, null)),
    NO_HEADERS(Reading.POSSIBLE, record -> withoutHeaders(record)),
    OTHER_CONTENT_TYPE(Reading.POSSIBLE, record -> header(record, "content-type", "image/png")),
    OTHER_TYPE(Reading.POSSIBLE, record -> header(record, "ce_type", "nothing.v0")),
    INVALID_TIME(Reading.POSSIBLE, record -> header(record, "ce_time", "yesterday")),
    INVALID_TRACE(Reading.POSSIBLE, record -> header(record, "traceparent", "00-zz-zz-zz")),
    EMPTY_TRACE(Reading.POSSIBLE, record -> header(record, "traceparent", "")),
    NO_TRACE(Reading.POSSIBLE, record -> header(record, "traceparent", null)),
    BROKEN_TRACE_STATE(Reading.POSSIBLE, record -> header(record, "tracestate", "\u00ff=,=")),
    LARGE_HEADER(Reading.POSSIBLE, record -> header(record, "x-large", "x".repeat(300_000))),
    EMPTY_KEY(Reading.IMPOSSIBLE, record -> keyed(record, "")),
    KEY_TEXT(Reading.IMPOSSIBLE, record -> keyed(record, "nonsense")),
    KEY_LONG(Reading.IMPOSSIBLE, record -> keyed(record, "k".repeat(100_000))),
    KEY_BROKEN(Reading.IMPOSSIBLE, record -> keyed(record, new byte[] {(byte) 0xff, 0, (byte) 0xfe})),
    KEY_WITH_ZERO(Reading.IMPOSSIBLE, record -> keyed(record, "\0")),
    KEY_OF_ANOTHER(Reading.IMPOSSIBLE, record -> keyed(record, UUID.randomUUID().toString())),
    KEY_IN_UPPER_CASE(Reading.POSSIBLE, record -> keyed(record, key(record).toUpperCase())),
    TOMBSTONE_WITHOUT_VERSION(Reading.IMPOSSIBLE, record -> withoutHeaders(value(record, (byte[]) null))),
    OLD_TOMBSTONE(Reading.POSSIBLE, record -> header(value(record, (byte[]) null), Headers.ENTITY_VERSION, "0")),
    NEGATIVE_TOMBSTONE(Reading.POSSIBLE, record -> header(value(record, (byte[]) null), Headers.ENTITY_VERSION, "-9"));

    /** Whether a replica may ignore the record as one that is not newer, or has to put it among the dead letters. */
    private enum Reading {
        POSSIBLE,
        IMPOSSIBLE
    }

    private final Reading reading;
    private final UnaryOperator<ProducerRecord<byte[], byte[]>> change;

    RecordMutation(Reading reading, UnaryOperator<ProducerRecord<byte[], byte[]>> change) {
        this.reading = reading;
        this.change = change;
    }

    boolean isUnreadable() {
        return reading == Reading.IMPOSSIBLE;
    }

    ProducerRecord<byte[], byte[]> apply(ProducerRecord<byte[], byte[]> record) {
        Header[] headers = record.headers().toArray();
        ProducerRecord<byte[], byte[]> changed = change.apply(record);
        if (isUnreadable()
                && Arrays.equals(changed.key(), record.key())
                && Arrays.equals(changed.value(), record.value())
                && Arrays.equals(changed.headers().toArray(), headers)) {
            throw new IllegalStateException(this + " changes nothing");
        }
        return changed;
    }

    /** The record's text with this at the beginning of each of its texts. */
    private static String texts(ProducerRecord<byte[], byte[]> record, String beginning) {
        return text(record).replaceAll(": *\"", ":\"" + beginning);
    }

    private static String text(ProducerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static String key(ProducerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> value(ProducerRecord<byte[], byte[]> record, String value) {
        return value(record, value.getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<byte[], byte[]> value(
            ProducerRecord<byte[], byte[]> record, byte @Nullable [] value) {
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), value, record.headers());
    }

    private static ProducerRecord<byte[], byte[]> keyed(ProducerRecord<byte[], byte[]> record, String key) {
        return keyed(record, key.getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<byte[], byte[]> keyed(ProducerRecord<byte[], byte[]> record, byte[] key) {
        return new ProducerRecord<>(record.topic(), record.partition(), key, record.value(), record.headers());
    }

    private static ProducerRecord<byte[], byte[]> version(ProducerRecord<byte[], byte[]> record, String version) {
        return value(record, text(record).replaceFirst("\"version\": *\\d+", "\"version\":" + version));
    }

    private static ProducerRecord<byte[], byte[]> extra(ProducerRecord<byte[], byte[]> record, String json) {
        return value(record, text(record).replaceFirst("\\{", "{\"hostile\":" + json.replace("\\", "\\\\") + ","));
    }

    private static ProducerRecord<byte[], byte[]> header(
            ProducerRecord<byte[], byte[]> record, String name, @Nullable String value) {
        record.headers().remove(name);
        record.headers().add(name, value == null ? null : value.getBytes(StandardCharsets.ISO_8859_1));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> withoutHeaders(ProducerRecord<byte[], byte[]> record) {
        for (Header header : record.headers().toArray()) {
            record.headers().remove(header.key());
        }
        return record;
    }
}
