package dev.orderly.launcher;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints a failure: a problem's message says what to do, anything else gets a stack trace. */
public record ProblemPrinter(Home home) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        switch (exception) {
            case Problem problem -> command.getErr().println(problem.getMessage());
            case UncheckedIOException io
            when isDiskFull(io) ->
                command.getErr()
                        .println(
                                "The disk that holds %s is full: make room and try again.".formatted(home.directory()));
            default -> exception.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isDiskFull(UncheckedIOException e) {
        return String.valueOf(e.getMessage()).contains("No space left");
    }
}
