package dev.orderly.launcher;

import dev.orderly.launcher.command.Orderly;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** Entry point of {@code ./orderly}. */
public final class Main {

    public static void main(String[] arguments) {
        var home = Home.of(System.getProperty("orderly.root"), System.getenv());
        var commandLine = Orderly.commandLine(home);
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            switch (exception) {
                case Problem problem -> command.getErr().println(problem.getMessage());
                case UncheckedIOException io
                when isDiskFull(io) ->
                    command.getErr()
                            .println("The disk that holds %s is full: make room and try again."
                                    .formatted(home.directory()));
                default -> exception.printStackTrace(command.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(commandLine.execute(arguments));
    }

    private static boolean isDiskFull(UncheckedIOException e) {
        return String.valueOf(e.getMessage()).contains("No space left");
    }

    private Main() {}
}
