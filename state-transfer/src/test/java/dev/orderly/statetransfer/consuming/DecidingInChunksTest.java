package dev.orderly.statetransfer.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Patience;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DecidingInChunksTest {

    @Inject
    DecidingInChunks chunks;

    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

    private final Handler collecting = new Handler() {

        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Inject
    TransientRetry retry;

    @Test
    void aKeyIsTriedAgainUntilItSucceedsHoweverOftenThatIs() {
        assertThat(framesAfterFailing(20)).isEqualTo(framesAfterFailing(2));
    }

    /** The depth of the stack when at last all keys have been decided about. */
    private int framesAfterFailing(int times) {
        var gauges = new SimpleMeterRegistry();
        var impatient = new DecidingInChunks(retry, Duration.ofMillis(1), gauges);
        Gauge undecided = gauges.get("state.transfer.undecided").gauge();
        // A chunk that fails is tried once more, key by key.
        AtomicInteger left = new AtomicInteger(2 * times);

        int frames = impatient
                .decide(
                        List.of(UUID.randomUUID()),
                        ignored -> left.getAndDecrement() > 0
                                ? Uni.createFrom().failure(new IllegalStateException("Not yet"))
                                : Uni.createFrom().voidItem())
                .map(decided -> Thread.currentThread().getStackTrace().length)
                .await()
                .atMost(Patience.OF_A_SLOW_MACHINE);

        assertThat(left).hasNegativeValue();
        assertThat(undecided.value()).isZero();
        return frames;
    }

    @Test
    void ofTheKeysThatFailTheFirstIsLoggedWithItsStackTrace() {
        List<UUID> keys = List.of(UUID.randomUUID(), UUID.randomUUID());
        Logger logger = Logger.getLogger(DecidingInChunks.class.getName());
        logger.addHandler(collecting);
        try {
            List<UUID> failed = chunks.decideOnce(keys, ignored -> {
                        throw new IllegalStateException("Nobody can decide about these orders");
                    })
                    .await()
                    .atMost(Patience.OF_A_SLOW_MACHINE);

            assertThat(failed).isEqualTo(keys);
        } finally {
            logger.removeHandler(collecting);
        }

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().getThrown()).hasMessage("Nobody can decide about these orders");
        assertThat(lines.getLast().getThrown()).isNull();
        assertThat(lines.getLast().getMessage()).contains("Nobody can decide about these orders");
    }
}
