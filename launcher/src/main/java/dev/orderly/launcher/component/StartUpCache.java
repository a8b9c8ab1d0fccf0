package dev.orderly.launcher.component;

import dev.orderly.launcher.Fingerprint;
import dev.orderly.launcher.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A JVM's ahead-of-time cache for one program: the classes that it loaded in an earlier run, linked and laid out.
 *
 * <p>A program without a cache records one while it runs, and writes it when it is asked to stop. The cache's name
 * contains a fingerprint of the JDK, its settings and the program's files, so that a rebuilt program never uses an
 * outdated cache, or one recorded with other settings.
 *
 * <p>All homes of a project use the caches, but only the project's own home writes them, unless another one is told to:
 * writing one takes longer than a short-lived system would gain from it.
 */
final class StartUpCache {

    /** Warnings about classes it leaves out take hundreds of lines and would hide why a program did not start. */
    private static final String NOTHING_OF_WHAT_IT_LEAVES_OUT = "-Xlog:aot*=error";

    private final Path caches;
    private final String name;
    private final Jvm settings;
    private final List<Path> program;
    private final boolean records;

    /** @param program the files, or directories with jars, that make up the program */
    StartUpCache(Home home, String name, Jvm settings, List<Path> program) {
        this(home.programs().resolve("start-up"), name, settings, program, home.writesStartUpCaches());
    }

    private StartUpCache(Path caches, String name, Jvm settings, List<Path> program, boolean records) {
        this.caches = caches;
        this.name = name;
        this.settings = settings;
        this.program = program;
        this.records = records;
    }

    /** The same for further instances of a program: they use an existing cache, but do not record one. */
    StartUpCache madeByOthers() {
        return new StartUpCache(caches, name, settings, program, false);
    }

    /** JVM options to use the cache, or to record one. */
    List<String> arguments() {
        Path file = file();
        if (Files.exists(file)) {
            return List.of("-XX:AOTCache=" + file);
        }
        if (!records) {
            return List.of();
        }
        deleteOutdated(file);
        return List.of("-XX:AOTCacheOutput=" + recording(file), NOTHING_OF_WHAT_IT_LEAVES_OUT);
    }

    /** The time limit for stopping: writing the cache takes time. */
    Duration stopPatience() {
        return willRecord() ? Duration.ofMinutes(5) : Duration.ofSeconds(30);
    }

    /** What to show while the program stops. */
    String whileStopping() {
        return willRecord() ? "writes its start-up cache, once," : "stops";
    }

    private boolean willRecord() {
        return records && !Files.exists(file());
    }

    /** Moves a cache that the program has just finished recording to its final place. */
    void adopt() {
        if (!records) {
            return;
        }
        Path file = file();
        Path recording = recording(file);
        try {
            // The JVM deletes this file when the cache is complete.
            if (Files.exists(recording) && Files.notExists(notes(recording))) {
                Files.move(recording, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes caches of earlier builds, and recordings of programs that were killed. */
    private void deleteOutdated(Path file) {
        try (Stream<Path> all = Files.list(caches)) {
            for (Path each : all.toList()) {
                String other = each.getFileName().toString();
                boolean earlier = other.startsWith(name + "-")
                        && !other.startsWith(file.getFileName().toString());
                if (earlier || other.startsWith(recording(file).getFileName().toString())) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path notes(Path recording) {
        return recording.resolveSibling(recording.getFileName() + ".config");
    }

    private Path recording(Path file) {
        return file.resolveSibling(file.getFileName() + ".recording");
    }

    private Path file() {
        try {
            Files.createDirectories(caches);
            return caches.resolve("%s-%s.aot".formatted(name, fingerprint()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM compares sizes and times of the jars itself, and silently ignores a cache that does not fit. */
    private String fingerprint() throws IOException {
        var parts = new TreeSet<String>();
        parts.add(System.getProperty("java.vm.version"));
        parts.addAll(settings.command());
        for (Path each : program) {
            try (Stream<Path> files = Files.walk(each)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    parts.add("%s %d %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file)));
                }
            }
        }
        return new Fingerprint().with(parts).toString();
    }
}
