package dev.orderly.images;

import static java.util.Objects.requireNonNull;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import dev.orderly.launcher.Fingerprint;
import dev.orderly.launcher.Home;
import dev.orderly.launcher.component.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A program with its Java runtime and a start-up cache.
 *
 * @param directory contains the program as in the image, and the cache
 */
record JvmContent(JavaRuntime runtime, Path directory) implements Content {

    private static final String RUNTIME = "/opt/java";
    private static final String CACHE = "start-up.aot";

    /** The cache is valid only with these; settings that may be changed are in the environment. */
    private static final List<String> SETTINGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dvertx.disableURIValidation=true");

    private static final List<String> PROGRAM = List.of("-jar", "quarkus-run.jar");

    /** Stored by a fingerprint of its parts, so that the cache is recorded only once. */
    static JvmContent of(Home home, String module, Consumer<String> progress) {
        progress.accept("makes a Java runtime");
        JavaRuntime runtime = JavaRuntime.in(home);
        Path built = home.root().resolve(module).resolve("target/quarkus-app");
        String name = new Fingerprint()
                .with(runtime.directory().getFileName().toString())
                .with(SETTINGS)
                .withFilesIn(built)
                .toString();
        Path directory = home.programs().resolve("images").resolve(module).resolve(name);
        var content = new JvmContent(runtime, directory);
        if (Files.notExists(directory)) {
            content.make(built, progress);
        }
        return content;
    }

    private void make(Path built, Consumer<String> progress) {
        try {
            // deletes the content of earlier builds
            Path all = requireNonNull(directory.getParent());
            FileUtils.deleteDirectory(all.toFile());
            Files.createDirectories(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Archive.once(directory, part -> {
            FileUtils.copyDirectory(built.toFile(), part.toFile());
            Layers.setTimes(part);
            progress.accept("runs once, so that its start-up cache can be recorded");
            new Recording(runtime.java(), SETTINGS, PROGRAM, part, CACHE).run();
            Layers.setTimes(part);
        });
    }

    @Override
    public List<FileEntriesLayer> layers() {
        return List.of(
                Layers.of("runtime", runtime.directory(), RUNTIME),
                Layers.of("libraries", directory.resolve("lib"), DIRECTORY + "/lib"),
                program(),
                Layers.of("start-up-cache", directory.resolve(CACHE), DIRECTORY + "/" + CACHE));
    }

    private FileEntriesLayer program() {
        try (Stream<Path> parts = Files.list(directory)) {
            var layer = FileEntriesLayer.builder().setName("program");
            for (Path part : parts.sorted().toList()) {
                String name = part.getFileName().toString();
                if (!name.equals("lib") && !name.equals(CACHE)) {
                    Layers.of(name, part, DIRECTORY + "/" + name).getEntries().forEach(layer::addEntry);
                }
            }
            return layer.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> entrypoint() {
        List<String> command = new ArrayList<>(List.of(RUNTIME + "/bin/java", "-XX:AOTCache=" + CACHE));
        command.addAll(SETTINGS);
        command.addAll(PROGRAM);
        return command;
    }

    @Override
    public List<String> arguments() {
        return List.of();
    }

    /** A batch of records lives as long as its transaction, so half of the heap is for the young generation. */
    @Override
    public Map<String, String> environment() {
        return Map.of("JDK_JAVA_OPTIONS", HEAP + " -XX:NewRatio=1 -XX:SurvivorRatio=3");
    }
}
