package dev.orderly.launcher.scaffold;

import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's files, as text; paths are relative to its root. */
record Checkout(Path root) {

    private static final String CONTRACTS = "contracts/src/main/java/dev/orderly/contracts/";

    boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    /** @throws Problem if there is no such file: the layout is not the one that the templates are for */
    String read(String file) {
        if (!has(file)) {
            throw new Problem(
                    "There is no %s: this checkout is not laid out as ./orderly new expects. Nothing was changed."
                            .formatted(file));
        }
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The services in the order of their ports. */
    List<String> services() {
        return read(Modules.LIST).lines().toList();
    }

    static String stateClass(String entity) {
        return CONTRACTS + entity + "State.java";
    }

    /** Whether it has changes that are not committed; never, if it is no Git checkout of its own. */
    boolean isDirty() {
        String directory = root.toString();
        return has(".git")
                && !Tool.output("git", "-C", directory, "status", "--porcelain").isEmpty();
    }
}
