package dev.orderly.statetransfer.outbox;

import dev.orderly.statetopics.Headers;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Creates the relay's producers and the records they send. All producers of a service have one transactional id, so Kafka
 * fences those of an earlier leader: whatever it still sends is refused (KIP-98).
 */
@ApplicationScoped
class FencingProducers {

    private static final Header SPEC_VERSION = header(Headers.SPEC_VERSION, "1.0");
    private static final Header CONTENT_TYPE = header(Headers.CONTENT_TYPE, "application/json");

    private final Map<String, Object> broker;
    private final String service;
    private final Header source;

    FencingProducers(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.broker = broker;
        this.service = service;
        this.source = header(Headers.SOURCE, "/" + service);
    }

    /** A producer that has not fenced the previous ones yet. */
    Producer<String, byte[]> create() {
        Map<String, Object> config = new HashMap<>(broker);
        // One id for all instances: the newest producer fences the others.
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-relay");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // No record waits for others; but a backlog is sent in few large requests, though smaller than a topic's
        // max.message.bytes: a refused batch is split to this size and sent again, until it times out.
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        // If the broker is unavailable, fails soon and starts over, instead of holding a batch that becomes outdated.
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        // The broker asks for a retry while it completes the previous transaction, which takes milliseconds.
        config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** A CloudEvent in binary mode (CloudEvents 1.0, Kafka protocol binding); without a value it is a tombstone. */
    ProducerRecord<String, byte[]> recordOf(DirtyRows.Row row) {
        String key = row.key().toString();
        var message = new ProducerRecord<>(row.topic(), key, row.state());
        message.headers()
                .add(SPEC_VERSION)
                .add(header(Headers.ID, key + "@" + row.version()))
                .add(source)
                .add(header(Headers.TYPE, row.topic()))
                .add(header(Headers.TIME, row.changedAt()))
                .add(header(Headers.SUBJECT, key))
                .add(header(Headers.ENTITY_VERSION, Long.toString(row.version())));
        if (row.state() != null) {
            message.headers().add(CONTENT_TYPE);
        }
        if (row.traceparent() != null) {
            message.headers().add(header(Headers.TRACEPARENT, row.traceparent()));
        }
        return message;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
