package dev.orderly.chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orderly.chaos.Addresses;
import dev.orderly.chaos.check.evidence.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Records on a topic that no owner would write; every reader of the topic has to set each aside and go on. */
final class HostileRecords implements Fault {

    private static final int MOST_BYTES = 900_000;

    private final Addresses addresses;
    private final String topic;
    private final List<String> readers;
    private final Kind kind;
    private final List<RecordMetadata> put = new ArrayList<>();
    private int setAside;

    /** What is wrong with them. */
    enum Kind {
        UNREADABLE,
        OVERSIZED,
        HOSTILE
    }

    HostileRecords(Addresses addresses, String topic, List<String> readers, Kind kind) {
        this.addresses = addresses;
        this.topic = topic;
        this.readers = readers;
        this.kind = kind;
    }

    @Override
    public String what() {
        return "%s records on %s".formatted(kind.name().toLowerCase(), topic);
    }

    @Override
    public void begin() {
        for (ProducerRecord<byte[], byte[]> each : records()) {
            put.add(Repeated.untilDone(() -> send(each)));
        }
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> hostile)
            throws ExecutionException, InterruptedException {
        Map<String, Object> client = new HashMap<>(addresses.broker());
        client.put("max.request.size", 2 * MOST_BYTES);
        client.put("delivery.timeout.ms", 10_000);
        client.put("request.timeout.ms", 5_000);
        client.put("max.block.ms", 10_000);
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(hostile).get();
        }
    }

    private List<ProducerRecord<byte[], byte[]>> records() {
        String key = UUID.randomUUID().toString();
        return switch (kind) {
            case UNREADABLE ->
                List.of(
                        record(key.getBytes(UTF_8), new byte[] {(byte) 0xff, 0, (byte) 0xfe}),
                        record(new byte[] {(byte) 0xc3}, "{}".getBytes(UTF_8)));
            case OVERSIZED ->
                List.of(record(
                        key.getBytes(UTF_8),
                        "{\"id\": \"%s\", \"x\": \"%s\"}"
                                .formatted(key, "x".repeat(MOST_BYTES))
                                .getBytes(UTF_8)));
            case HOSTILE ->
                List.of(
                        record(key.getBytes(UTF_8), null),
                        record(key.getBytes(UTF_8), "[".repeat(5_000).getBytes(UTF_8)),
                        record(
                                key.getBytes(UTF_8),
                                "{\"id\": \"%s\", \"version\": 1}"
                                        .formatted(UUID.randomUUID())
                                        .getBytes(UTF_8)),
                        record("'; drop table orders; --".getBytes(UTF_8), "{\"version\": -1}".getBytes(UTF_8)));
        };
    }

    private ProducerRecord<byte[], byte[]> record(byte[] key, byte @Nullable [] value) {
        var hostile = new ProducerRecord<>(topic, key, value);
        hostile.headers().add(Place.INJECTED, kind.name().getBytes(UTF_8));
        return hostile;
    }

    @Override
    public Optional<String> effect() {
        return setAside == 0 ? Optional.empty() : Optional.of("%d dead letters".formatted(setAside));
    }

    /** Waits until each reader has set all of them aside. */
    @Override
    public void end() {
        for (String reader : readers) {
            for (RecordMetadata each : put) {
                Repeated.untilDone(() -> requireDeadLetter(reader, each));
                setAside++;
            }
        }
    }

    private boolean requireDeadLetter(String reader, RecordMetadata place) throws SQLException {
        try (Connection connection = addresses.database(reader);
                PreparedStatement query = connection.prepareStatement(
                        "select from dead_letter where topic = ? and partition = ? and \"offset\" = ?")) {
            query.setString(1, place.topic());
            query.setInt(2, place.partition());
            query.setLong(3, place.offset());
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("%s has not set %s aside yet".formatted(reader, place));
                }
                return true;
            }
        }
    }
}
