package dev.orderly.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The locations of files.
 *
 * @param root the project
 * @param directory the files of one running system: data, logs, process records ({@code ORDERLY_HOME})
 * @param writesStartUpCaches whether its programs write the caches that all homes use: in the project's own home, and
 *     where {@code ORDERLY_START_UP_CACHES} is {@code write}
 */
public record Home(Path root, Path directory, boolean writesStartUpCaches) {

    private static final String USUAL = ".orderly";
    private static final long NEEDED_BYTES = 500L << 20;
    private static final String RECORD = ".pid";

    /** The script passes the project ({@code orderly.root}); the directory defaults to {@code .orderly} in it. */
    public static Home of(@Nullable String root, Map<String, String> environment) {
        Path project = Path.of(root == null ? "" : root).toAbsolutePath().normalize();
        String home = environment.getOrDefault("ORDERLY_HOME", "");
        Path usual = project.resolve(USUAL);
        Path directory = home.isBlank() ? usual : project.resolve(home);
        boolean writes = "write".equals(environment.get("ORDERLY_START_UP_CACHES"));
        return new Home(project, directory, writes || directory.equals(usual));
    }

    /** Survives {@code down}; {@code reset} deletes it. */
    public Path data() {
        return directory.resolve("data");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path log(String component) {
        return logs().resolve(component + ".log");
    }

    /** The records of running processes, and their settings. */
    public Path run() {
        return directory.resolve("run");
    }

    /** The file that records a component's process. */
    public Path record(String component) {
        return run().resolve(component + RECORD);
    }

    /** The components with a record: those that run, or died. */
    public List<String> recorded() {
        try (Stream<Path> files = Files.list(run())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(RECORD))
                    .map(name -> name.substring(0, name.length() - RECORD.length()))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException nothingEverRan) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacked programs and start-up caches: created once, shared by all homes of this project. */
    public Path programs() {
        return root.resolve(USUAL).resolve("programs");
    }

    /** Creates the directories and checks for free space. */
    public void ensure() {
        try {
            for (Path each : new Path[] {data(), logs(), run(), programs()}) {
                Files.createDirectories(each);
            }
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new Problem(
                        "The disk that holds %s is almost full (%d MB free, %d needed): make room, or point ORDERLY_HOME elsewhere."
                                .formatted(directory, free >> 20, NEEDED_BYTES >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
