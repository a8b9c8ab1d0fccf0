package dev.orderly.launcher.stack;

import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.process.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A component that is a shell script, and ready when it has created its file. */
record Script(String name, Path directory, String script, List<Component> needs) implements Component {

    /** Records its start and its end in a shared file. */
    static Script thatRuns(String name, Path directory, Component... needs) {
        return new Script(name, directory, """
                echo start %1$s >> order
                trap 'echo stop %1$s >> order; exit' TERM
                touch %1$s
                while true; do sleep 0.05; done
                """.formatted(name), List.of(needs));
    }

    static Script thatDies(String name, Path directory) {
        return new Script(name, directory, "echo cannot find my configuration; exit 3", List.of());
    }

    @Override
    public List<Integer> ports() {
        return List.of(0);
    }

    @Override
    public Launch launch() {
        return new Launch(List.of("/bin/sh", "-c", script), Map.of(), directory);
    }

    @Override
    public boolean isReady() {
        return Files.exists(directory.resolve(name));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(20);
    }
}
