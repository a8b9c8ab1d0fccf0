package dev.orderly.launcher.build;

import static java.util.Objects.requireNonNull;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A natively compiled program. It is stored under the fingerprint of its sources, so that nothing is compiled twice,
 * and nothing outdated runs.
 *
 * @param directory contains the executable, named like the module, and the libraries that it loads
 */
public record NativeExecutable(String module, Path directory) {

    /** The module's executable for its current sources, if any: the fastest one. */
    public static Optional<NativeExecutable> of(Home home, String module) {
        String fingerprint = new Sources(home.root(), module).fingerprint();
        return Stream.of(Optimization.RUN_TIME, Optimization.BUILD_TIME)
                .map(optimization -> of(home, module, fingerprint, optimization))
                .filter(NativeExecutable::exists)
                .findFirst();
    }

    /** @throws Problem if there is none for the current sources */
    public static NativeExecutable require(Home home, String module) {
        return of(home, module)
                .orElseThrow(() -> new Problem(
                        "%1$s is not compiled natively as its sources are now: ./orderly build --native compiles all that have changed, ./orderly build --native %1$s just that; each takes ten minutes or more."
                                .formatted(module)));
    }

    static NativeExecutable of(Home home, String module, Optimization optimization) {
        return of(home, module, new Sources(home.root(), module).fingerprint(), optimization);
    }

    private static NativeExecutable of(Home home, String module, String fingerprint, Optimization optimization) {
        Path all = home.programs().resolve("native").resolve(module);
        return new NativeExecutable(module, all.resolve(fingerprint).resolve("O" + optimization.level()));
    }

    public Path file() {
        return directory.resolve(module);
    }

    boolean exists() {
        return Files.isExecutable(file());
    }

    /**
     * Stores a build and deletes those of earlier sources.
     *
     * @param built the directory with the executable and its libraries
     */
    void keep(Path built) {
        try {
            deleteOutdated();
            Files.createDirectories(directory);
            for (Path library : named(built, ".so")) {
                Files.copy(library, directory.resolve(library.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            // last and atomically: if the executable is there, everything is
            Path part = directory.resolve(module + ".part");
            Files.copy(named(built, "-runner").getFirst(), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> named(Path directory, String end) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private void deleteOutdated() throws IOException {
        Path present = requireNonNull(directory.getParent());
        Path all = requireNonNull(present.getParent());
        Files.createDirectories(all);
        try (Stream<Path> each = Files.list(all)) {
            for (Path outdated : each.filter(other -> !other.equals(present)).toList()) {
                FileUtils.deleteDirectory(outdated.toFile());
            }
        }
    }
}
