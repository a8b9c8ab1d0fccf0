package dev.orderly.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a program needs from the build machine: the libraries it is linked with, and a directory for temporary files.
 */
final class SystemLibraries {

    /** {@code libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f...)}, and the loader, which has no name. */
    private static final Pattern LINKED = Pattern.compile("(/\\S+) \\(0x");

    /** Libraries for graphics and sound, which are never loaded here. */
    private static final Pattern OF_NO_USE = Pattern.compile("libawt_xawt|libjawt|libsplashscreen|libjsound");

    private static final FilePermissions EVERYBODY = FilePermissions.fromOctalString("777");

    static FileEntriesLayer of(Content content) {
        try {
            var layer = FileEntriesLayer.builder().setName("system");
            Path directory = Files.createTempDirectory("orderly-images");
            layer.addEntry(new FileEntry(directory, AbsoluteUnixPath.get("/tmp"), EVERYBODY, Instant.ofEpochSecond(1)));
            for (Path library : libraries(content)) {
                layer.addEntry(library, AbsoluteUnixPath.fromPath(library), FilePermissions.fromOctalString("755"));
            }
            return layer.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> libraries(Content content) {
        List<Path> own = content.layers().stream()
                .flatMap(layer -> layer.getEntries().stream())
                .map(FileEntry::getSourceFile)
                .filter(Files::isRegularFile)
                .filter(SystemLibraries::isLoaded)
                .toList();
        Set<Path> libraries = new TreeSet<>();
        for (Path file : own) {
            LINKED.matcher(Tool.output("ldd", file.toString()))
                    .results()
                    .map(result -> Path.of(result.group(1)).normalize())
                    .filter(library -> !own.contains(library))
                    .forEach(libraries::add);
        }
        if (libraries.isEmpty()) {
            throw new Problem(
                    "ldd, which lists the libraries of the programs, was not found: install it, or choose a --base.");
        }
        return libraries;
    }

    private static boolean isLoaded(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".so") || Files.isExecutable(file))
                && !OF_NO_USE.matcher(name).lookingAt();
    }

    private SystemLibraries() {}
}
