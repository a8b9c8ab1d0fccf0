package dev.orderly.gateway.stream;

import static dev.orderly.gateway.fixtures.Topics.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.gateway.fixtures.Surroundings;
import dev.orderly.gateway.fixtures.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader besides the gateway's own, which the tests can make fail. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ReadingStatesTest {

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    StreamSettings settings;

    private final String product = UUID.randomUUID().toString();
    private final OpenStreams streams = new OpenStreams(new SimpleMeterRegistry());
    private final CustomerSubjects subjects = new CustomerSubjects();
    private final Logger logger = Logger.getLogger(ReadingStates.class.getName());
    private final Complaints complaints = new Complaints();
    private volatile boolean fails;
    private ArrivedStates arrived;
    private ReadingStates reading;

    @BeforeEach
    void read() {
        logger.addHandler(complaints);
        arrived = new ArrivedStates(settings, subjects, streams);
        reading = new ReadingStates(broker, arrived, subjects, streams, new BrokerReached() {
            @Override
            void look(Map<MetricName, ? extends Metric> metrics) {
                if (fails) {
                    throw new IllegalStateException("The broker refuses the login");
                }
            }
        });
        reading.start(new StartupEvent());
    }

    @AfterEach
    void stop() {
        reading.stop(new ShutdownEvent());
        logger.removeHandler(complaints);
    }

    @Test
    void nothingIsReadTwiceAfterAFailure() {
        arrives(1);
        fail(1);
        arrives(2);

        assertThat(arrived.events().of(product)).hasSize(2);
    }

    @Test
    void everyOutageIsLogged() {
        arrives(1);
        fail(1);
        arrives(2);
        fail(2);
    }

    /** A tombstone may be older than the state, or no owner's at all. */
    @Test
    void aTombstoneDoesNotMakeACustomerAStranger() {
        String customer = UUID.randomUUID().toString();
        send(Topics.CUSTOMERS, customer, 1, new JsonObject().put("subject", "the user"));
        Topics.sendTombstone(Topics.CUSTOMERS, customer, 0);

        await().untilAsserted(() -> assertThat(arrived.events().of(customer)).hasSize(2));
        assertThat(subjects.isCustomer("the user", customer)).isTrue();
    }

    private void arrives(int version) {
        send("warehouse.product.v1", product, version, new JsonObject());
        await().untilAsserted(() -> assertThat(arrived.events().of(product)).hasSizeGreaterThanOrEqualTo(version));
    }

    private void fail(int outages) {
        fails = true;
        await().untilAsserted(() -> assertThat(complaints.lines).hasSize(outages));
        fails = false;
    }

    private static final class Complaints extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
