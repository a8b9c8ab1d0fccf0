package dev.orderly.launcher.component;

import static java.util.Objects.requireNonNull;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.container.ImageArchive;
import dev.orderly.launcher.container.Manifests;
import dev.orderly.launcher.container.Pod;
import dev.orderly.launcher.container.Podman;
import dev.orderly.launcher.process.Launch;
import java.nio.file.Path;
import java.util.Map;

/**
 * A program that runs as a container, as its Deployment describes. Its process is one of this machine like any other.
 */
record ContainerProgram(Home home, String module, ImageArchive image) implements Program {

    @Override
    public void requireBuilt() {
        Podman.require();
        image.requireWritten();
    }

    @Override
    public void prepare() {
        image.load();
    }

    @Override
    public Launch launch(Map<String, String> environment) {
        Pod pod = pod(environment);
        // left over from one that was killed
        Podman.remove(pod.name());
        Path file = home.run().resolve(pod.name() + ".yaml");
        pod.writeTo(file, Manifests.of(home, image.natively()), image.image(), environment);
        return new Launch(Podman.play(file), Map.of(), home.run());
    }

    /** The migration is part of the start, and runs before the program. */
    @Override
    public ProcessHandle running(Process launched, Map<String, String> environment) {
        Pod pod = pod(environment);
        try {
            if (launched.waitFor() != 0) {
                Podman.remove(pod.name());
                throw new Problem("Podman did not start %s: see %s.".formatted(module, home.log(module)));
            }
            return Podman.process(pod.container());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted.", e);
        }
    }

    @Override
    public void whenStopped(Map<String, String> environment) {
        Podman.remove(pod(environment).name());
    }

    /** Every program listens on its own port, so the port makes the name unique. */
    private Pod pod(Map<String, String> environment) {
        return new Pod("%s-%s".formatted(module, requireNonNull(environment.get("QUARKUS_HTTP_PORT"))), module);
    }
}
