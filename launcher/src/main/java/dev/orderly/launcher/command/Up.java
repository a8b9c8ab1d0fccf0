package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.Settings;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.stack.Foreground;
import dev.orderly.launcher.stack.LauncherLock;
import dev.orderly.launcher.stack.Processes;
import dev.orderly.launcher.stack.Selection;
import dev.orderly.launcher.stack.Starting;
import dev.orderly.launcher.stack.Stopping;
import dev.orderly.launcher.stack.Watching;
import dev.orderly.launcher.story.Catalogue;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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

    @Option(
            names = "--manual",
            description = "Shipments wait for a dispatcher, instead of being dispatched automatically.")
    private boolean manual;

    @Option(names = "--port-offset", paramLabel = "N", description = "Add N to every port.")
    private @Nullable Integer portOffset;

    @Option(
            names = "--instances",
            paramLabel = "N",
            description = "Run every service N times; more of a single one: ./orderly start ordering#2.")
    private @Nullable Integer instances;

    @Option(
            names = "--optimise",
            description =
                    "Run services and broker with the optimising compiler: for a long life under load. Starting takes "
                            + "half as long again, and the first minute is slower.")
    private boolean optimise;

    @Option(
            names = "--native",
            arity = "0..*",
            paramLabel = "service",
            description =
                    "Run these natively, as ./orderly build --native compiled them: all, or those that are named.")
    private @Nullable List<String> natives;

    @Option(
            names = "--containers",
            description =
                    "Run services and gateway as containers, with Podman: the images that ./orderly images wrote, as k8s/ says.")
    private boolean containers;

    @Parameters(paramLabel = "component", description = "Only these, and what they need.")
    private @Nullable List<String> names;

    Up(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        home.ensure();
        long begin = System.nanoTime();
        try (var progress = new Progress(System.out)) {
            boolean stay;
            List<Component> wanted;
            try (LauncherLock lock = LauncherLock.in(home)) {
                cleanUpAfterKilledLauncher(progress);
                boolean ran = isAnyRunning(known());
                Settings settings = ran ? onlyMoreInstances(known()) : wished();
                settings.keep(home);
                var architecture = new Architecture(home, settings);
                wanted = Selection.withNeeds(architecture, names);
                if (wanted.stream().allMatch(this::isRunning)) {
                    progress.line("Orderly is already up.");
                    Welcome.print(wanted, progress);
                    return 0;
                }
                stay = !ran && !detach;
                start(architecture, wanted, ran, progress);
            }
            progress.line("Orderly is up after %s.".formatted(Progress.seconds(System.nanoTime() - begin)));
            Welcome.print(wanted, progress);
            if (stay) {
                progress.line("Ctrl-C stops it.");
                new Watching(home, progress).untilDown(wanted);
                new Foreground(home).release();
            }
            return 0;
        }
    }

    /** @param ran whether something ran before: then this launcher must not stop it */
    private void start(Architecture architecture, List<Component> wanted, boolean ran, Progress progress) {
        var foreground = new Foreground(home);
        var starting = new Starting(home, progress);
        if (!ran) {
            foreground.claim();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (foreground.isOurs()) {
                    starting.giveUp();
                    // including what this launcher did not start
                    stop(Orderly.architecture(home), progress);
                }
            }));
        }
        starting.start(wanted);
        if (names == null) {
            new Catalogue(home, architecture).loadOnce(progress);
        }
        if (!ran && detach) {
            foreground.release();
        }
    }

    private void cleanUpAfterKilledLauncher(Progress progress) {
        if (new Foreground(home).wasKilled()) {
            progress.line("Stopping what a launcher that was killed left running.");
            stop(new Architecture(home, known()), progress);
        }
    }

    private void stop(Architecture architecture, Progress progress) {
        new Stopping(home, progress).stop(architecture.components());
        new Foreground(home).release();
    }

    private Settings known() {
        return Settings.of(home).orElse(Settings.DEFAULT);
    }

    private Settings wished() {
        return new Settings(
                portOffset == null ? 0 : portOffset,
                manual,
                instances == null ? 1 : instances,
                optimise,
                wishedNatives(),
                containers);
    }

    private SortedSet<String> wishedNatives() {
        if (natives == null) {
            return new TreeSet<>();
        }
        return new TreeSet<>(natives.isEmpty() ? Modules.PROGRAMS : natives);
    }

    /** More instances can join a running system, but nothing else can change. */
    private Settings onlyMoreInstances(Settings running) {
        if ((portOffset != null && portOffset != running.portOffset())
                || (manual && !running.manual())
                || (optimise && !running.optimise())
                || (containers && !running.containers())
                || !running.natives().containsAll(wishedNatives())) {
            throw new Problem(
                    "Orderly runs with other settings (%s): ./orderly down first.".formatted(running.asOptions()));
        }
        int most = instances == null ? running.instances() : Math.max(instances, running.instances());
        return new Settings(
                running.portOffset(),
                running.manual(),
                most,
                running.optimise(),
                running.natives(),
                running.containers());
    }

    private boolean isAnyRunning(Settings settings) {
        return new Architecture(home, settings).components().stream().anyMatch(this::isRunning);
    }

    private boolean isRunning(Component component) {
        return new Processes(home).of(component).isPresent();
    }
}
