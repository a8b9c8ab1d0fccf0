package dev.orderly.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.launcher.process.ProcessTree.Signal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessTreeTest {

    private @Nullable Process started;

    @AfterEach
    void leaveNothingBehind() {
        tree().signal(Signal.KILL);
    }

    @Test
    void aProcessThatEndsWhenAskedIsNotKilled() throws IOException {
        Process process = start("sleep", "600");

        assertThat(tree().end(Signal.TERM, Duration.ofSeconds(10))).isTrue();
        await().until(() -> !process.isAlive());
    }

    @Test
    void aProcessThatDoesNotListenIsKilledWithItsChildren() throws IOException {
        Process process = shell("trap '' TERM; sleep 600 & while true; do wait; done");
        List<ProcessHandle> children = children();

        assertThat(tree().end(Signal.TERM, Duration.ofMillis(200))).isFalse();
        await().until(() -> !process.isAlive());
        assertThat(children).allMatch(child -> ProcessState.of(child.pid()) == ProcessState.DEAD);
    }

    @Test
    void aPausedTreeStandsStillAndCanBeEnded() throws IOException {
        Process process = shell("sleep 600 & wait");
        ProcessHandle child = children().getFirst();

        tree().signal(Signal.STOP);
        await().until(() -> ProcessState.of(process.pid()) == ProcessState.PAUSED);
        await().until(() -> ProcessState.of(child.pid()) == ProcessState.PAUSED);

        assertThat(tree().end(Signal.TERM, Duration.ofSeconds(10))).isTrue();
        await().until(() -> ProcessState.of(child.pid()) == ProcessState.DEAD);
    }

    private Process shell(String script) throws IOException {
        return start("/bin/sh", "-c", script);
    }

    private Process start(String... command) throws IOException {
        started = new ProcessBuilder(command).start();
        return started;
    }

    private List<ProcessHandle> children() {
        return await().until(() -> tree().root().descendants().toList(), found -> !found.isEmpty());
    }

    private ProcessTree tree() {
        return new ProcessTree(Objects.requireNonNull(started).toHandle());
    }
}
