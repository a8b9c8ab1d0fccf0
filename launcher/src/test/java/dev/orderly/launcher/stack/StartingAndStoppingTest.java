package dev.orderly.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.console.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingAndStoppingTest {

    private final Progress progress = new Progress(new PrintStream(OutputStream.nullOutputStream()));

    @TempDir
    Path directory;

    private Home home;
    private Processes processes;
    private Component database;
    private Component service;

    @BeforeEach
    void twoComponents() {
        home = new Home(directory, directory, false);
        home.ensure();
        processes = new Processes(home);
        database = Script.thatRuns("database", directory);
        service = Script.thatRuns("service", directory, database);
    }

    @AfterEach
    void leaveNothingBehind() {
        new Stopping(home, progress).stop(List.of(database, service));
    }

    @Test
    void whatIsNeededStartsFirstAndStopsLast() throws IOException {
        new Starting(home, progress).start(List.of(database, service));
        assertThat(processes.of(service)).isPresent();

        new Stopping(home, progress).stop(List.of(database, service));

        assertThat(Files.readAllLines(directory.resolve("order")))
                .containsExactly("start database", "start service", "stop service", "stop database");
        assertThat(processes.of(database)).isEmpty();
        assertThat(processes.hasDied(database)).isFalse();
    }

    @Test
    void whatRunsIsLeftAloneByAnotherStart() {
        new Starting(home, progress).start(List.of(database));
        Optional<ProcessHandle> before = processes.of(database);

        new Starting(home, progress).start(List.of(database, service));

        assertThat(processes.of(database)).isEqualTo(before);
        assertThat(processes.of(service)).isPresent();
    }

    @Test
    void aComponentThatDiesIsNamedWithItsLastWords() {
        Component broken = Script.thatDies("broken", directory);

        assertThatThrownBy(() -> new Starting(home, progress).start(List.of(broken)))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("broken died while starting")
                .hasMessageContaining("cannot find my configuration");
    }

    @Test
    void aKilledComponentIsKnownToHaveDied() {
        new Starting(home, progress).start(List.of(database));

        ProcessHandle process = processes.of(database).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        assertThat(processes.hasDied(database)).isTrue();
    }
}
