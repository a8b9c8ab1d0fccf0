package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.stack.LauncherLock;
import dev.orderly.launcher.stack.Stopping;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Asks components to end (SIGTERM), whatever may need them.")
final class Stop implements Callable<Integer> {

    private final Home home;

    @Parameters(paramLabel = "component", arity = "1..*")
    private List<String> names = List.of();

    Stop(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        home.ensure();
        Architecture architecture = Orderly.architecture(home);
        try (LauncherLock lock = LauncherLock.in(home);
                var progress = new Progress(System.out)) {
            new Stopping(home, progress).stop(architecture.named(names));
        }
        return 0;
    }
}
