package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Settings;
import dev.orderly.launcher.story.OrderStory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs one order from cart to invoice, and prints when each state arrived.")
final class Demo implements Callable<Integer> {

    private final Home home;

    Demo(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        boolean manual = Settings.of(home).orElse(Settings.DEFAULT).manual();
        new OrderStory(Orderly.architecture(home), System.out).tell(manual);
        return 0;
    }
}
