package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.stack.LauncherLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine.Command;

@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Stops everything and deletes data and logs; the next up starts afresh.")
final class Reset implements Callable<Integer> {

    private final Home home;

    Reset(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        home.ensure();
        try (LauncherLock lock = LauncherLock.in(home)) {
            Down.stopAll(home);
            for (Path directory : new Path[] {home.data(), home.logs()}) {
                FileUtils.deleteDirectory(directory.toFile());
            }
        }
        System.out.println("All data deleted.");
        return 0;
    }
}
