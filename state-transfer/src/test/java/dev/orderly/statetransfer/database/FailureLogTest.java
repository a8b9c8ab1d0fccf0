package dev.orderly.statetransfer.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureLogTest {

    private final Logger logger = Logger.getLogger(FailureLogTest.class.getName());
    private final List<String> lines = new ArrayList<>();

    private final Handler collecting = new Handler() {

        @Override
        public void publish(LogRecord line) {
            lines.add("%s %s".formatted(line.getLevel(), line.getMessage()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void collect() {
        logger.addHandler(collecting);
    }

    @AfterEach
    void stopCollecting() {
        logger.removeHandler(collecting);
    }

    @Test
    void anOutageIsTwoLinesHoweverLongItLasts() {
        FailureLog log = new FailureLog(FailureLogTest.class, "Reading the backlog");

        log.worked();
        for (int second = 0; second < 10; second++) {
            log.failed(new IllegalStateException("The database is away"));
        }
        log.worked();
        log.worked();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("WARN").contains("Reading the backlog fails", "The database is away");
        assertThat(lines.getLast()).startsWith("INFO").contains("Reading the backlog works again");
    }

    @Test
    void anotherReasonIsALineOfItsOwn() {
        FailureLog log = new FailureLog(FailureLogTest.class, "Reading the backlog");

        log.failed(new IllegalStateException("The database is away"));
        log.failed(new IllegalStateException("There is no table outbox"));
        log.failed(new IllegalStateException("There is no table outbox"));

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).startsWith("WARN").contains("There is no table outbox");
    }
}
