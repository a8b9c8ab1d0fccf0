package dev.orderly.launcher.container;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.Programs;
import dev.orderly.launcher.build.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** A program's image as written by {@code ./orderly images}. */
public record ImageArchive(Home home, String module, boolean natively) {

    /** The default directory for archives, below the project. */
    public static final Path DIRECTORY = Path.of(".orderly", "images");

    /** The default tag: the version, with a suffix for programs on a JVM. */
    public static String tag(boolean natively) {
        return Programs.get("version") + (natively ? "" : "-jvm");
    }

    /** With a registry; otherwise containerd would not find it under the name it was loaded with. */
    public static String name(String module, String tag) {
        return "localhost/orderly/%s:%s".formatted(module, tag);
    }

    public static String fileName(String module, String tag) {
        return "%s-%s.tar".formatted(module, tag);
    }

    /** A file beside an archive, with the fingerprint of its sources. */
    public static Path sources(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".sources");
    }

    public String image() {
        return name(module, tag(natively));
    }

    /** @throws Problem if there is none for the current sources */
    public void requireWritten() {
        try {
            if (Files.notExists(file())
                    || Files.notExists(sources(file()))
                    || !Files.readString(sources(file())).equals(Sources.fingerprint(home, module))) {
                throw new Problem(
                        "%1$s has no image of its sources as they are now: ./orderly images%2$s %1$s writes one."
                                .formatted(module, natively ? " --native" : ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the image into Podman. */
    public void load() {
        Path marker = home.programs().resolve("images").resolve(file().getFileName() + ".loaded");
        try {
            String state = time(file()).toString();
            if (Files.exists(marker) && Files.readString(marker).equals(state) && Podman.has(image())) {
                return;
            }
            Podman.load(file());
            Files.createDirectories(marker.getParent());
            Files.writeString(marker, state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return home.root().resolve(DIRECTORY).resolve(fileName(module, tag(natively)));
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
