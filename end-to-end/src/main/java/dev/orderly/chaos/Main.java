package dev.orderly.chaos;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.ProblemPrinter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "orderly chaos",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Starts a system of its own, has customers and staff use it while faults are injected, and checks that",
            "nothing was lost, doubled or forgotten. Ends with 1 if something was. The same seed plans the same faults",
            "and actions. The report lies under reports/ in the system's directory, .orderly/chaos or ORDERLY_HOME."
        })
final class Main implements Callable<Integer> {

    private static final String HOME = "ORDERLY_HOME";

    @Mixin
    private final Options options = new Options();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(new ProblemPrinter(home()))
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        options.check();
        return new Run(home(), options).execute() ? 0 : 1;
    }

    /** A directory of its own, because the data is deleted at the start. */
    private static Home home() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putIfAbsent(HOME, ".orderly/chaos");
        return Home.of(System.getProperty("orderly.root"), environment);
    }
}
