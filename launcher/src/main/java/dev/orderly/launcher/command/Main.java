package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.ProblemPrinter;

/** Entry point of {@code ./orderly}. */
public final class Main {

    public static void main(String[] arguments) {
        var home = Home.of(System.getProperty("orderly.root"), System.getenv());
        System.exit(Orderly.commandLine(home)
                .setExecutionExceptionHandler(new ProblemPrinter(home))
                .execute(arguments));
    }

    private Main() {}
}
