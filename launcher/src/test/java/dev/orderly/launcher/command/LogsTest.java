package dev.orderly.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

    @TempDir
    Path directory;

    @Test
    void everyLineIsReadOnceAlthoughTheTailBeginsWithinACharacter() throws IOException {
        Path file = Files.writeString(
                directory.resolve("billing.log"), "€".repeat(4000) + "\n" + "a line".repeat(10) + "\n");
        var log = new Logs.Log("billing", file, false);
        assertThat(log.next()).hasSize(1);

        Files.writeString(file, "Grüße\nhalf a", StandardOpenOption.APPEND);
        assertThat(log.next()).containsExactly("Grüße");

        Files.writeString(file, " line\n", StandardOpenOption.APPEND);
        assertThat(log.next()).containsExactly("half a line");
    }
}
