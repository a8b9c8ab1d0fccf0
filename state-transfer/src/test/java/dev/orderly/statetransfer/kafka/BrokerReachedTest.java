package dev.orderly.statetransfer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.statetransfer.fixtures.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class BrokerReachedTest {

    @Inject
    KafkaAdmin kafka;

    private Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void whoCannotReachTheBrokerForAMinuteSaysSo() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var unreachable = new KafkaAdmin(Map.of("bootstrap.servers", "localhost:" + silent.getLocalPort()));
            var reached = new BrokerReached(unreachable, clock);
            reached.ask();
            assertThat(reached.call().getStatus()).isEqualTo(Status.UP);

            now = now.plus(BrokerReached.PATIENCE);

            assertThat(reached.call().getStatus()).isEqualTo(Status.DOWN);
            assertThat(reached.call().getData().orElseThrow()).containsKey("reason");
            unreachable.close();
        }
    }

    @Test
    void whoReachesItIsWell() throws InterruptedException {
        var reached = new BrokerReached(kafka, clock);
        now = now.plus(Duration.ofHours(1));

        reached.ask();

        assertThat(reached.call().getStatus()).isEqualTo(Status.UP);
        assertThat(reached.call().getData().orElseThrow()).doesNotContainKey("reason");
    }
}
