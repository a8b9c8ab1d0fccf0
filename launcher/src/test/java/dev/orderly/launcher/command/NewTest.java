package dev.orderly.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.ProblemPrinter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path root;

    @Test
    void helpTellsTheOptionsAndTheirDefaults() {
        assertThat(run("new", "--help")).isZero();
        assertThat(out.toString()).contains("--entity=NAME", "--replica=TOPIC", "customers.customer.v1");
    }

    @Test
    void whatIsRefusedIsToldInOneLine() {
        assertThat(run("new", "My-Parts")).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("My-Parts", "lower-case letters");
    }

    private int run(String... arguments) {
        var home = new Home(root, root, false);
        return Orderly.commandLine(home)
                .setExecutionExceptionHandler(new ProblemPrinter(home))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
