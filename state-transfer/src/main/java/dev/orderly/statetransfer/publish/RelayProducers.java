package dev.orderly.statetransfer.publish;

import dev.orderly.statetransfer.contract.Headers;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the relay's producers and the records they send. */
@ApplicationScoped
class RelayProducers {

    private final Map<String, Object> broker;
    private final String service;

    RelayProducers(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.broker = broker;
        this.service = service;
    }

    /** A producer that has not fenced the former ones yet. */
    Producer<String, String> create() {
        Map<String, Object> config = new HashMap<>(broker);
        // One name for all instances: the newest producer fences the others.
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-relay");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // When the broker is away, fail soon and start anew, rather than hold on to a batch that grows old.
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        // The broker asks to come again while it completes the transaction before: that takes milliseconds.
        config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    /** A CloudEvent in binary mode (CloudEvents 1.0, Kafka protocol binding); without a value it is a tombstone. */
    ProducerRecord<String, String> recordOf(DirtyRows.Row row) {
        String key = row.key().toString();
        ProducerRecord<String, String> message = new ProducerRecord<>(row.topic(), key, row.state());
        header(message, Headers.SPEC_VERSION, "1.0");
        header(message, Headers.ID, key + "@" + row.version());
        header(message, Headers.SOURCE, "/" + service);
        header(message, Headers.TYPE, row.topic());
        header(message, Headers.TIME, row.changedAt().toInstant().toString());
        header(message, Headers.SUBJECT, key);
        header(message, Headers.ENTITY_VERSION, Long.toString(row.version()));
        header(message, Headers.CONTENT_TYPE, row.state() == null ? null : "application/json");
        header(message, Headers.TRACEPARENT, row.traceparent());
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, @Nullable String value) {
        if (value != null) {
            message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
