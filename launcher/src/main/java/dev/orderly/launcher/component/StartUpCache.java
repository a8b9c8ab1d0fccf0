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
 * A JVM's ahead-of-time cache for one program: the classes that it loaded in an earlier life, linked and laid out.
 *
 * <p>A program that has none yet records itself while it runs, and writes the cache when it is asked to stop. The cache
 * is named by a fingerprint of the JDK, its settings and the program's files, so that a rebuilt program never meets a stale
 * one, nor one that was recorded on other settings.
 *
 * <p>All homes of a project use the caches, but only the usual one makes them: writing one takes longer than a passing
 * system would gain by it.
 */
final class StartUpCache {

    /** Hundreds of lines; they would hide why a program did not start. */
    private static final String NOTHING_OF_WHAT_IT_LEAVES_OUT = "-Xlog:aot*=error";

    private final Path caches;
    private final String name;
    private final Jvm settings;
    private final List<Path> program;
    private final boolean records;

    /** @param program the files, or directories with jars, that make up the program */
    StartUpCache(Home home, String name, Jvm settings, List<Path> program) {
        this(home.programs().resolve("start-up"), name, settings, program, home.isUsual());
    }

    private StartUpCache(Path caches, String name, Jvm settings, List<Path> program, boolean records) {
        this.caches = caches;
        this.name = name;
        this.settings = settings;
        this.program = program;
        this.records = records;
    }

    /** The same for a program that runs more than once: it uses the cache if there is one, and leaves recording to another. */
    StartUpCache madeByOthers() {
        return new StartUpCache(caches, name, settings, program, false);
    }

    /** What the JVM is told: to use the cache, or to record one. */
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

    /** How long the program may take to stop: writing the cache is work. */
    Duration stopPatience() {
        return willRecord() ? Duration.ofMinutes(5) : Duration.ofSeconds(30);
    }

    /** What the program does when it is asked to stop. */
    String whileStopping() {
        return willRecord() ? "writes its start-up cache, once," : "stops";
    }

    private boolean willRecord() {
        return records && !Files.exists(file());
    }

    /** Takes over what the program has just recorded, if it was recording and came to an end with it. */
    void adopt() {
        if (!records) {
            return;
        }
        Path file = file();
        Path recording = recording(file);
        try {
            // The JVM deletes what it notes beside the cache when the cache is complete.
            if (Files.exists(recording) && Files.notExists(notes(recording))) {
                Files.move(recording, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Caches of earlier builds, and what a program left behind that was killed while it recorded. */
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
