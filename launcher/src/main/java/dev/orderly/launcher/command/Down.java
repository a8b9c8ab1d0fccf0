package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.stack.Foreground;
import dev.orderly.launcher.stack.LauncherLock;
import dev.orderly.launcher.stack.Processes;
import dev.orderly.launcher.stack.Stopping;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops everything; the data stay.")
final class Down implements Callable<Integer> {

    private final Home home;

    Down(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        home.ensure();
        try (LauncherLock lock = LauncherLock.in(home)) {
            stopAll(home);
        }
        return 0;
    }

    static void stopAll(Home home) {
        List<Component> components = Orderly.architecture(home).components();
        var processes = new Processes(home);
        try (var progress = new Progress(System.out)) {
            if (components.stream().allMatch(each -> processes.of(each).isEmpty())) {
                progress.line("Nothing runs.");
            }
            // a launcher in the foreground notices that everything has stopped, and ends
            new Stopping(home, progress).stop(components);
            var foreground = new Foreground(home);
            if (foreground.wasKilled()) {
                foreground.release();
            }
        }
    }
}
