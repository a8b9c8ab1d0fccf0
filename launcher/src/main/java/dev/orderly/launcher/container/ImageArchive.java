package dev.orderly.launcher.container;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.Programs;
import dev.orderly.launcher.build.NativeExecutable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** An image of a program as {@code ./orderly images} wrote it. */
public record ImageArchive(Home home, String module, boolean natively) {

    /** Where archives are written unless told otherwise, below the project. */
    public static final Path DIRECTORY = Path.of(".orderly", "images");

    /** The tag unless told otherwise: the version; that of a program on a JVM says so. */
    public static String tag(boolean natively) {
        return Programs.get("version") + (natively ? "" : "-jvm");
    }

    /** With a registry, or containerd would not find it under the name that it was loaded with. */
    public static String name(String module, String tag) {
        return "localhost/orderly/%s:%s".formatted(module, tag);
    }

    public String image() {
        return name(module, tag(natively));
    }

    /** @throws Problem if there is none, or an older one than the program */
    public void requireWritten() {
        String command = "./orderly images%s %s".formatted(natively ? " --native" : "", module);
        if (Files.notExists(file())) {
            throw new Problem("%s has no image: %s writes one.".formatted(module, command));
        }
        if (time(file()).compareTo(time(program())) < 0) {
            throw new Problem(
                    "The image of %s is older than the program: %s writes it anew.".formatted(module, command));
        }
    }

    /** Podman has the image afterwards. */
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
        return home.root().resolve(DIRECTORY).resolve("%s-%s.tar".formatted(module, tag(natively)));
    }

    private Path program() {
        return natively
                ? NativeExecutable.of(home, module)
                        .map(NativeExecutable::file)
                        .orElseThrow(() -> new Problem(
                                "%1$s is not compiled natively as its sources are now: ./orderly build --native %1$s does it."
                                        .formatted(module)))
                : home.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
