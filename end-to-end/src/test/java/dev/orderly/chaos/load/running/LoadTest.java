package dev.orderly.chaos.load.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.chaos.load.Call;
import dev.orderly.chaos.load.CallLog;
import dev.orderly.chaos.load.calling.Operation;
import dev.orderly.chaos.load.fixtures.FakePrograms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {

    private static final double RATE = 100;

    @TempDir
    private Path directory;

    private FakePrograms programs;
    private CallLog log;
    private Load load;

    @BeforeEach
    void start() throws Exception {
        programs = new FakePrograms();
        log = CallLog.in(directory.resolve("calls"));
        load = new Load(programs.targets(), log, 1, RATE);
        load.prepare();
    }

    @AfterEach
    void stop() throws Exception {
        load.stop(Duration.ZERO);
        programs.close();
        log.close();
    }

    @Test
    void stoppingWaitsUntilEveryOutcomeIsKnown() throws Exception {
        programs.hold();
        load.start();
        await().until(() -> load.progress().begun() > load.progress().definite());

        var stopping = new FutureTask<>(() -> load.stop(Duration.ofMinutes(1)));
        Thread stopper = Thread.ofPlatform().start(stopping);
        await().until(() -> stopper.getState() == Thread.State.TIMED_WAITING);
        assertThat(stopping).isNotDone();

        programs.release();
        assertThat(stopping.get()).isEmpty();
        assertThat(load.progress().definite()).isEqualTo(load.progress().begun());
    }

    @Test
    void whatHasNoOutcomeInTimeIsReported() throws Exception {
        programs.hold();
        load.start();
        await().until(() -> load.progress().begun() > load.progress().definite());

        Collection<Operation> left = load.stop(Duration.ofMillis(1));

        log.close();
        assertThat(left).isNotEmpty();
        assertThat(CallLog.read(directory.resolve("calls")))
                .hasSizeGreaterThanOrEqualTo(programs.received().size());
    }

    @Test
    void pausedItBeginsNothing() throws Exception {
        load.start();
        await().until(() -> load.progress().ordersPlaced() > 0);
        load.pause();
        await().until(() -> load.progress().definite() == load.progress().begun());
        long begun = load.progress().begun();
        await().during(Duration.ofMillis(300)).until(() -> load.progress().begun() == begun);

        load.start();
        await().until(() -> load.progress().begun() > begun);
        load.stop(Duration.ofMinutes(1));
    }

    @Test
    void actionsThatWouldWaitTooLongInLineAreSkipped() throws Exception {
        programs.hold();
        load.start();

        await().until(() -> load.progress().skipped() > 0);
    }

    @Test
    void theLogHasEveryOutcome() throws Exception {
        load.start();
        await().until(() -> load.progress().definite() > 100);
        load.stop(Duration.ofMinutes(1));
        log.close();

        assertThat(CallLog.read(directory.resolve("calls")).stream().filter(Call::isDefinite))
                .hasSize((int) load.progress().definite());
    }
}
