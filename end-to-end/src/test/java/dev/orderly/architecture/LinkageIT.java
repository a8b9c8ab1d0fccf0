package dev.orderly.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Finds in seconds what a native build would fail on after many minutes. */
class LinkageIT {

    /** Kafka's client contains these classes without the library they refer to, and does not use them. */
    private static final String STUBS = "org.apache.kafka.shaded.io.opentelemetry.proto.";

    @Test
    void noLibraryRefersToWhatAnotherDoesNotHave() throws IOException {
        assertThat(Linkage.broken(libraries().values()))
                .filteredOn(broken -> !broken.startsWith(STUBS))
                .isEmpty();
    }

    /** The libraries of all programs, by name: most are shared. */
    private static Map<Path, Path> libraries() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            Map<Path, Path> jars = modules.map(module -> module.resolve("target/quarkus-app/lib"))
                    .filter(Files::exists)
                    .flatMap(LinkageIT::jarsIn)
                    .collect(toMap(Path::getFileName, jar -> jar, (jar, same) -> jar));
            assertThat(jars).as("built programs").isNotEmpty();
            return jars;
        }
    }

    private static Stream<Path> jarsIn(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
