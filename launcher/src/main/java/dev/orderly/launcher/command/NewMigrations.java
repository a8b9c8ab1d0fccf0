package dev.orderly.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes Quarkus' development mode notice new migrations: it watches only those that existed when it started. When one
 * is added or removed, this touches the module's properties, which are watched, so that the next request applies it.
 */
final class NewMigrations {

    private final Path migrations;
    private final Path watched;
    private Set<Path> known;

    /** @param module the directory of a Maven module, which need not have migrations */
    NewMigrations(Path module) throws IOException {
        Path resources = module.resolve("src/main/resources");
        this.migrations = resources.resolve("db/migration");
        this.watched = resources.resolve("application.properties");
        this.known = present();
    }

    /** Checks twice a second, as long as the program runs. */
    void watch() {
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("new-migrations").daemon().factory())
                .scheduleWithFixedDelay(this::look, 500, 500, TimeUnit.MILLISECONDS);
    }

    void look() {
        try {
            Set<Path> present = present();
            if (!present.equals(known)) {
                Files.setLastModifiedTime(watched, FileTime.from(Instant.now()));
                known = present;
            }
        } catch (IOException inTheMiddleOfBeingSaved) {
            // The known set is unchanged, so the next look tries again.
        }
    }

    private Set<Path> present() throws IOException {
        if (!Files.isDirectory(migrations)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(migrations)) {
            return files.filter(file -> file.toString().endsWith(".sql")).collect(Collectors.toSet());
        }
    }
}
