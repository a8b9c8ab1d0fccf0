package dev.orderly.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\0\0\0\0", "4194304999\n/data\n"})
    void whatACrashLeftOfThePostmastersFileIsDeleted(String content, @TempDir Path directory) throws IOException {
        var home = new Home(directory, directory, false);
        home.ensure();
        Files.createDirectories(home.programs().resolve("postgres-" + Programs.get("postgres.version")));
        Path data = Files.createDirectories(home.data().resolve("postgres"));
        Path file = Files.writeString(data.resolve("postmaster.pid"), content);

        new Postgres(home, 0, List.of()).prepare();

        assertThat(file).doesNotExist();
    }
}
