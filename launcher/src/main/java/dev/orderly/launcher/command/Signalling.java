package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.process.ProcessTree.Signal;
import dev.orderly.launcher.stack.Processes;
import dev.orderly.launcher.stack.Stopping;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Commands that simulate faults: each sends a signal to a component's whole process tree. */
abstract sealed class Signalling implements Callable<Integer> {

    final Home home;

    @Parameters(paramLabel = "component", arity = "1..*")
    private List<String> names = List.of();

    private Signalling(Home home) {
        this.home = home;
    }

    static Signalling kill(Home home) {
        return new Kill(home);
    }

    static Signalling pause(Home home) {
        return new Pause(home);
    }

    static Signalling resume(Home home) {
        return new Resume(home);
    }

    @Override
    public Integer call() {
        Architecture architecture = Orderly.architecture(home);
        var processes = new Processes(home);
        for (String name : names) {
            List<Component> running = architecture.named(name).stream()
                    .filter(component -> processes.of(component).isPresent())
                    .toList();
            if (running.isEmpty()) {
                throw new Problem("%s does not run.".formatted(name));
            }
            running.forEach(this::send);
        }
        return 0;
    }

    abstract void send(Component component);

    void signal(Component component, Signal signal) {
        new Processes(home).treeOf(component).ifPresent(tree -> tree.signal(signal));
    }

    @Command(name = "kill", mixinStandardHelpOptions = true, description = "Kills components (SIGKILL).")
    static final class Kill extends Signalling {
        Kill(Home home) {
            super(home);
        }

        @Override
        void send(Component component) {
            try (var progress = new Progress(System.out)) {
                new Stopping(home, progress).kill(component);
            }
        }
    }

    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            description = "Freezes components (SIGSTOP): they neither work nor die.")
    static final class Pause extends Signalling {
        Pause(Home home) {
            super(home);
        }

        @Override
        void send(Component component) {
            signal(component, Signal.STOP);
        }
    }

    @Command(
            name = "resume",
            mixinStandardHelpOptions = true,
            description = "Continues components that were paused (SIGCONT).")
    static final class Resume extends Signalling {
        Resume(Home home) {
            super(home);
        }

        @Override
        void send(Component component) {
            signal(component, Signal.CONT);
        }
    }
}
