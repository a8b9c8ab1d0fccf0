package dev.orderly.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.Measurable;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Time;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class BrokerReachedTest {

    private Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final BrokerReached reached = new BrokerReached(clock);

    @Test
    void whoHasHadNoConnectionForAMinuteSaysSo() {
        assertThat(reached.call().getStatus()).isEqualTo(Status.UP);
        now = now.plus(BrokerReached.PATIENCE);

        reached.look(connections(0));
        assertThat(reached.call().getStatus()).isEqualTo(Status.DOWN);

        reached.look(connections(1));
        assertThat(reached.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aConsumerCountsItsConnectionsByThatName() {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "localhost:1");
        try (var consumer = new KafkaConsumer<>(nowhere, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            assertThat(consumer.metrics().keySet()).extracting(MetricName::name).contains("connection-count");
        }
    }

    private static Map<MetricName, KafkaMetric> connections(int count) {
        var name = new MetricName("connection-count", "consumer-metrics", "", Map.of());
        Measurable measured = (config, at) -> count;
        return Map.of(name, new KafkaMetric(new Object(), name, measured, new MetricConfig(), Time.SYSTEM));
    }
}
