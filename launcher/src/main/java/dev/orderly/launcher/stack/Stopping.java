package dev.orderly.launcher.stack;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.process.ProcessTree;
import dev.orderly.launcher.process.ProcessTree.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stops components: dependent ones first, the rest together. */
public final class Stopping {

    private final Processes processes;
    private final Progress progress;

    public Stopping(Home home, Progress progress) {
        this.processes = new Processes(home);
        this.progress = progress;
    }

    /** Asks them to stop, and kills those that do not. */
    public void stop(Collection<? extends Component> components) {
        List<Component> left = new ArrayList<>(components);
        while (!left.isEmpty()) {
            List<Component> wave = left.stream()
                    .filter(each ->
                            left.stream().noneMatch(other -> other.needs().contains(each)))
                    .toList();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                wave.forEach(component -> threads.execute(() -> stop(component)));
            }
            left.removeAll(wave);
        }
    }

    private void stop(Component component) {
        Optional<ProcessTree> tree = processes.treeOf(component);
        if (tree.isPresent()) {
            progress.busy(component.name(), component.whileStopping());
            boolean byItself = tree.get().end(component.stopSignal(), component.stopPatience());
            processes.forget(component);
            if (byItself) {
                component.whenStopped();
            }
            progress.done(component.name(), byItself ? "stopped" : "killed, because it did not stop in time");
        }
        processes.forget(component);
    }

    /** Kills without asking. */
    public void kill(Component component) {
        processes.treeOf(component).ifPresent(tree -> {
            tree.signal(Signal.KILL);
            tree.end(Signal.KILL, Duration.ofSeconds(10));
        });
        processes.forget(component);
    }
}
