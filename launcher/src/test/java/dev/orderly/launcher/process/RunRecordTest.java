package dev.orderly.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

    @TempDir
    Path directory;

    @Test
    void aRunningProcessIsFoundAgain() {
        Path file = directory.resolve("component.pid");
        RunRecord.of(ProcessHandle.current()).write(file);

        assertThat(RunRecord.read(file).flatMap(RunRecord::process)).contains(ProcessHandle.current());
    }

    @Test
    void aStrangerWithTheSamePidIsNotMistaken() {
        var record = RunRecord.of(ProcessHandle.current());
        var earlier = new RunRecord(record.pid(), record.started().minus(Duration.ofMinutes(1)));

        assertThat(earlier.process()).isEmpty();
    }

    @Test
    void aProcessThatEndedIsNotFound() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        var record = RunRecord.of(process.toHandle());
        process.waitFor();

        assertThat(record.process()).isEmpty();
    }

    @Test
    void nothingIsKnownOfAComponentThatNeverRan() {
        assertThat(RunRecord.read(directory.resolve("never.pid"))).isEmpty();
    }
}
