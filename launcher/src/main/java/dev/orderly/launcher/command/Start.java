package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.stack.LauncherLock;
import dev.orderly.launcher.stack.Selection;
import dev.orderly.launcher.stack.Starting;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts components of a running Orderly that were stopped or killed, and what they need.")
final class Start implements Callable<Integer> {

    private final Home home;

    @Parameters(paramLabel = "component", arity = "1..*")
    private List<String> names = List.of();

    Start(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        home.ensure();
        try (LauncherLock lock = LauncherLock.in(home);
                var progress = new Progress(System.out)) {
            new Starting(home, progress).start(Selection.withNeeds(Orderly.architecture(home), names));
        }
        return 0;
    }
}
