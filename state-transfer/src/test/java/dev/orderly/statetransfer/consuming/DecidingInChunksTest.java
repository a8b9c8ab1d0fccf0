package dev.orderly.statetransfer.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.statetransfer.fixtures.Infrastructure;
import dev.orderly.statetransfer.fixtures.Patience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
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
