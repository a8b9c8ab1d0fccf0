package dev.orderly.launcher.component;

import dev.orderly.launcher.Problem;
import dev.orderly.launcher.process.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL without root, which it refuses. If the launcher is root (in a container, say), PostgreSQL runs in a
 * user namespace without privileges, or as the user nobody if the system allows no namespaces.
 */
record Unprivileged(List<String> prefix) {

    private static final String NOBODY = "65534:65534";

    static Unprivileged forThisUser() {
        if (!Tool.output("id", "-u").equals("0")) {
            return new Unprivileged(List.of());
        }
        if (Tool.succeeds("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"));
        }
        return new Unprivileged(List.of("chroot", "--userspec=" + NOBODY, "/"));
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Gives a directory to the user who will work in it. */
    void give(Path directory) {
        if (prefix.contains("chroot")) {
            Tool.run(new ProcessBuilder("chown", "-R", NOBODY, directory.toString()));
            if (!Tool.succeeds(
                    command(List.of("test", "-w", directory.toString())).toArray(String[]::new))) {
                throw new Problem(
                        "PostgreSQL cannot run as root, and the user nobody cannot reach %s: run ./orderly as an ordinary user, or point ORDERLY_HOME to a directory that everybody can enter."
                                .formatted(directory));
            }
        }
    }
}
