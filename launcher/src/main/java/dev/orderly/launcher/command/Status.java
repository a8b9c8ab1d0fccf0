package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.process.Memory;
import dev.orderly.launcher.process.ProcessState;
import dev.orderly.launcher.process.ProcessTree;
import dev.orderly.launcher.stack.Processes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows what runs; exit code 0 if all of it is ready, 1 otherwise.")
final class Status implements Callable<Integer> {

    private final Home home;

    @Parameters(paramLabel = "component", description = "Only these.")
    private @Nullable List<String> names;

    Status(Home home) {
        this.home = home;
    }

    private record Line(boolean ready, String text, long memory) {}

    @Override
    public Integer call() {
        Architecture architecture = Orderly.architecture(home);
        List<Component> wanted = architecture.named(names);
        List<Line> lines = wanted.parallelStream().map(this::line).toList();
        System.out.printf("%-11s %-10s %6s %8s %8s  %s%n", "", "state", "pid", "memory", "for", "port");
        System.out.println(lines.stream().map(Line::text).collect(Collectors.joining(System.lineSeparator())));
        System.out.printf(
                "together %d MB%n", lines.stream().mapToLong(Line::memory).sum());
        return lines.stream().allMatch(Line::ready) ? 0 : 1;
    }

    private Line line(Component component) {
        var processes = new Processes(home);
        Optional<ProcessHandle> process = processes.of(component);
        if (process.isEmpty()) {
            String state = processes.hasDied(component) ? "died" : "stopped";
            return new Line(false, "%-11s %s".formatted(component.name(), state), 0);
        }
        boolean paused = ProcessState.of(process.get().pid()) == ProcessState.PAUSED;
        boolean ready = !paused && component.isReady();
        long memory = Memory.megabytes(new ProcessTree(process.get()));
        return new Line(
                ready,
                "%-11s %-10s %6d %5d MB %8s  %d"
                        .formatted(
                                component.name(),
                                paused ? "paused" : ready ? "ready" : "not ready",
                                process.get().pid(),
                                memory,
                                age(process.get()),
                                component.ports().getFirst()),
                memory);
    }

    private static String age(ProcessHandle process) {
        Duration age = Duration.between(process.info().startInstant().orElse(Instant.now()), Instant.now());
        return "%d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }
}
