package dev.orderly.launcher.container;

import dev.orderly.launcher.Problem;
import dev.orderly.launcher.process.Tool;
import java.nio.file.Path;
import java.util.List;

public final class Podman {

    private static final String PODMAN = "podman";

    /** @throws Problem if there is none */
    public static void require() {
        if (!Tool.succeeds(PODMAN, "info")) {
            throw new Problem("Containers are run by Podman, and it was not found or does not work (podman info): "
                    + "install it (https://podman.io), or leave out --containers.");
        }
    }

    static boolean has(String image) {
        return Tool.succeeds(PODMAN, "image", "exists", image);
    }

    static void load(Path archive) {
        Tool.run(new ProcessBuilder(PODMAN, "load", "--quiet", "--input", archive.toString()));
    }

    /** The command that starts the pod in a file, and ends once it runs. The containers print to its output. */
    public static List<String> play(Path file) {
        return List.of(PODMAN, "kube", "play", "--log-driver", "passthrough", file.toString());
    }

    /** Removes a pod completely, whether it runs or not. */
    public static void remove(String pod) {
        Tool.run(new ProcessBuilder(PODMAN, "pod", "rm", "--force", "--ignore", pod));
    }

    /** A container's process, by its pid on the host. */
    public static ProcessHandle process(String container) {
        String pid = Tool.output(PODMAN, "inspect", "--format", "{{.State.Pid}}", container);
        return ProcessHandle.of(pid.isEmpty() ? 0 : Long.parseLong(pid))
                .orElseThrow(() -> new Problem("The container %s does not run: podman logs %1$s".formatted(container)));
    }

    private Podman() {}
}
