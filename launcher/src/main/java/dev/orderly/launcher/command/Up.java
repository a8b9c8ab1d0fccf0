package dev.orderly.launcher.command;

import dev.orderly.launcher.Architecture;
import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.Settings;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.stack.Exclusive;
import dev.orderly.launcher.stack.Foreground;
import dev.orderly.launcher.stack.Processes;
import dev.orderly.launcher.stack.Progress;
import dev.orderly.launcher.stack.Selection;
import dev.orderly.launcher.stack.Starting;
import dev.orderly.launcher.stack.Stopping;
import dev.orderly.launcher.stack.Watching;
import dev.orderly.launcher.story.Catalogue;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts everything that does not run, and stays until Ctrl-C, which stops it all.")
final class Up implements Callable<Integer> {

    private final Home home;

    @Option(
            names = {"-d", "--detach"},
            description = "Return when all is ready, and leave it running.")
    private boolean detach;

    @Option(names = "--manual", description = "Shipments wait for a dispatcher, instead of leaving by themselves.")
    private boolean manual;

    @Option(names = "--port-offset", paramLabel = "N", description = "Add N to every port.")
    private @Nullable Integer portOffset;

    @Parameters(paramLabel = "component", description = "Only these, and what they need.")
    private @Nullable List<String> names;

    Up(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        home.ensure();
        long begin = System.nanoTime();
        var foreground = new Foreground(home);
        try (var progress = new Progress(System.out)) {
            Architecture architecture;
            List<Component> wanted;
            try (Exclusive lock = Exclusive.in(home)) {
                cleanUpAfterKilledLauncher(foreground, progress);
                Settings settings = settings();
                architecture = new Architecture(home, settings);
                wanted = Selection.withNeeds(architecture, names);
                if (isAllRunning(wanted)) {
                    progress.line("Orderly is already up%s."
                            .formatted(foreground
                                    .owner()
                                    .map(o -> ", held by process " + o.pid())
                                    .orElse("")));
                    Welcome.print(wanted, progress);
                    return 0;
                }
                settings.keep(home);
                foreground.claim();
                var starting = new Starting(home, progress);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    if (foreground.isOurs()) {
                        starting.giveUp();
                        stop(architecture, progress);
                    }
                }));
                starting.start(wanted);
                if (names == null) {
                    new Catalogue(home, architecture).loadOnce(progress);
                }
                if (detach) {
                    foreground.release();
                }
            }
            progress.line("Orderly is up after %s.".formatted(Progress.seconds(System.nanoTime() - begin)));
            Welcome.print(wanted, progress);
            if (!detach) {
                progress.line("Ctrl-C stops it.");
                new Watching(home, progress).untilDown(architecture.components());
                foreground.release();
            }
            return 0;
        }
    }

    private void cleanUpAfterKilledLauncher(Foreground foreground, Progress progress) {
        if (foreground.wasKilled()) {
            progress.line("Stopping what a launcher that was killed left running.");
            stop(Orderly.architecture(home), progress);
        }
    }

    private void stop(Architecture architecture, Progress progress) {
        new Stopping(home, progress).stop(architecture.components());
        new Foreground(home).release();
    }

    /** What runs already decides; other wishes are refused then. */
    private Settings settings() {
        Settings known = Settings.of(home).orElse(Settings.DEFAULT);
        boolean runs = new Architecture(home, known)
                .components().stream()
                        .anyMatch(each -> new Processes(home).of(each).isPresent());
        if (runs) {
            if ((portOffset != null && portOffset != known.portOffset()) || (manual && !known.manual())) {
                throw new Problem("Orderly runs with other settings (--port-offset %d%s): ./orderly down first."
                        .formatted(known.portOffset(), known.manual() ? " --manual" : ""));
            }
            return known;
        }
        return new Settings(portOffset == null ? 0 : portOffset, manual);
    }

    private boolean isAllRunning(List<Component> components) {
        var processes = new Processes(home);
        return components.stream().allMatch(each -> processes.of(each).isPresent());
    }
}
