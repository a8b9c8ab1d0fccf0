package dev.orderly.images;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import dev.orderly.launcher.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The base of an image: the C library and little else. */
sealed interface Base {

    /** Made for native executables; it also has the libraries that the Java runtime loads. */
    String USUAL = "quay.io/quarkus/ubi9-quarkus-micro-image:2.0";

    /** The prefix for an archive's path, as in Quarkus. */
    String ARCHIVE = "tar://";

    String THIS_MACHINE = "machine";

    /** An image of the base alone, ready for the content. */
    JibContainerBuilder begin(Content content);

    /** The name for the labels; empty if there is none. */
    default String name() {
        return "";
    }

    static Base of(String option) {
        if (option.equals(THIS_MACHINE)) {
            return new ThisMachine();
        }
        if (option.startsWith(ARCHIVE)) {
            return new Archive(Path.of(option.substring(ARCHIVE.length())));
        }
        return new Reference(option);
    }

    /** An image in a registry. */
    record Reference(String name) implements Base {

        @Override
        public JibContainerBuilder begin(Content content) {
            try {
                return Jib.from(RegistryImage.named(name)).setPlatforms(Set.of(platform()));
            } catch (InvalidImageReferenceException e) {
                throw new Problem(
                        "--base takes the name of an image, %s and the path of an archive, or \"%s\"; this is none of them: %s"
                                .formatted(ARCHIVE, THIS_MACHINE, name),
                        e);
            }
        }
    }

    /** An image in a file, in the format of {@code docker save}. */
    record Archive(Path file) implements Base {

        @Override
        public JibContainerBuilder begin(Content content) {
            if (!Files.isRegularFile(file)) {
                throw new Problem("There is no archive %s.".formatted(file));
            }
            return Jib.from(TarImage.at(file));
        }
    }

    /** The C library of the build machine: for use without a registry, on that machine only. */
    record ThisMachine() implements Base {

        @Override
        public JibContainerBuilder begin(Content content) {
            return Jib.fromScratch().setPlatforms(Set.of(platform())).addFileEntriesLayer(SystemLibraries.of(content));
        }
    }

    private static Platform platform() {
        String architecture = System.getProperty("os.arch");
        return new Platform(architecture.equals("aarch64") ? "arm64" : architecture, "linux");
    }
}
