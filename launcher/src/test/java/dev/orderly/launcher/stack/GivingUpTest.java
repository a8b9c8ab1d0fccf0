package dev.orderly.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.process.Launch;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivingUpTest {

    private final Progress progress = new Progress(new PrintStream(OutputStream.nullOutputStream()));

    @TempDir
    Path directory;

    @Test
    void itEndsOnlyOnceWhatWasLaunchedIsRecorded() throws InterruptedException {
        var home = new Home(directory, directory, false);
        home.ensure();
        var slow = new SlowToShowItsProcess();
        var starting = new Starting(home, progress);
        Thread start = Thread.startVirtualThread(() -> starting.start(List.of(slow)));
        try {
            assertThat(slow.launched.await(20, TimeUnit.SECONDS)).isTrue();
            var isRecorded = new CompletableFuture<Boolean>();
            Thread givingUp = Thread.startVirtualThread(() -> {
                starting.giveUp();
                isRecorded.complete(new Processes(home).of(slow).isPresent());
            });
            await().until(() -> givingUp.getState() == Thread.State.WAITING || isRecorded.isDone());

            slow.shown.countDown();

            assertThat(isRecorded.join()).isTrue();
        } finally {
            slow.shown.countDown();
            start.join();
            new Stopping(home, progress).stop(List.of(slow));
        }
    }

    /** Like a container, whose process exists only a while after the command. */
    private final class SlowToShowItsProcess implements Component {

        private final CountDownLatch launched = new CountDownLatch(1);
        private final CountDownLatch shown = new CountDownLatch(1);

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public List<Integer> ports() {
            return List.of(0);
        }

        @Override
        public Launch launch() {
            return new Launch(List.of("sleep", "60"), Map.of(), directory);
        }

        @Override
        public ProcessHandle running(Process process) {
            launched.countDown();
            try {
                shown.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return process.toHandle();
        }

        @Override
        public boolean isReady() {
            return false;
        }
    }
}
