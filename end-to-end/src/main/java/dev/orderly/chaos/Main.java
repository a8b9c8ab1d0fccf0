package dev.orderly.chaos;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.ProblemPrinter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    @Option(names = "--minutes", paramLabel = "N", description = "How long faults are injected.", defaultValue = "10")
    private double minutes;

    @Option(names = "--seed", paramLabel = "S", description = "Plans faults and actions. Default: a random one.")
    private @Nullable Long seed;

    @Option(names = "--rate", paramLabel = "R", description = "Actions per second.", defaultValue = "10")
    private double rate;

    @Option(
            names = "--kinds",
            paramLabel = "kind",
            split = ",",
            arity = "1..*",
            description = "Only these kinds of faults; an unknown one is answered with all.")
    private List<String> kinds = List.of();

    @Option(names = "--port-offset", paramLabel = "N", description = "Add N to every port.", defaultValue = "10000")
    private int portOffset;

    @Option(
            names = "--instances",
            paramLabel = "N",
            description = "Instances of each program: 1 or 2.",
            defaultValue = "2")
    private int instances;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(new ProblemPrinter(home()))
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (instances < 1 || instances > 2 || minutes <= 0 || rate <= 0) {
            throw new Problem("--instances has to be 1 or 2; --minutes and --rate have to be above 0.");
        }
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
        return new Run(home(), new Run.Options(minutes, chosen, rate, kinds, instances, portOffset)).execute() ? 0 : 1;
    }

    /** A directory of its own, because the data is deleted at the start. */
    private static Home home() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putIfAbsent(HOME, ".orderly/chaos");
        return Home.of(System.getProperty("orderly.root"), environment);
    }
}
