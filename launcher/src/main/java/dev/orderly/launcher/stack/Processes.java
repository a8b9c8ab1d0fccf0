package dev.orderly.launcher.stack;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.process.ProcessTree;
import dev.orderly.launcher.process.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The recorded processes of components. */
public record Processes(Home home) {

    /** The component's process, if it runs. */
    public Optional<ProcessHandle> of(Component component) {
        return RunRecord.read(file(component)).flatMap(RunRecord::process);
    }

    public Optional<ProcessTree> treeOf(Component component) {
        return of(component).map(ProcessTree::new);
    }

    /** Whether it was started and not stopped, but does not run. */
    public boolean hasDied(Component component) {
        return RunRecord.read(file(component))
                .filter(recorded -> recorded.process().isEmpty())
                .isPresent();
    }

    public void record(Component component, ProcessHandle process) {
        RunRecord.of(process).write(file(component));
    }

    public void forget(Component component) {
        try {
            Files.deleteIfExists(file(component));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Component component) {
        return home.record(component.name());
    }
}
