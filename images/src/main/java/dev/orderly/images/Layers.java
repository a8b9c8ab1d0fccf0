package dev.orderly.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

/** Reproducible layers: the same files give the same bytes, whenever and wherever. */
final class Layers {

    /** One second after the epoch, as in Jib: some programs treat zero as missing. */
    private static final FileTime TIME = FileTime.from(Instant.ofEpochSecond(1));

    private static final FilePermissions RUN = FilePermissions.fromOctalString("755");
    private static final FilePermissions READ = FilePermissions.fromOctalString("644");

    /** A directory with everything in it. */
    static FileEntriesLayer of(String name, Path directory, String place) {
        try {
            return FileEntriesLayer.builder()
                    .setName(name)
                    .addEntryRecursive(directory, AbsoluteUnixPath.get(place), (file, target) -> permissions(file))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FilePermissions permissions(Path file) {
        return Files.isExecutable(file) ? RUN : READ;
    }

    /**
     * Gives files on disk the same times as in a layer: a start-up cache is valid only for files with exactly those
     * times.
     */
    static void setTimes(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path each : tree.toList()) {
                Files.setLastModifiedTime(each, TIME);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Layers() {}
}
