package dev.orderly.benchmarks;

import dev.orderly.benchmarks.growth.Growth;
import dev.orderly.benchmarks.measurement.Benchmark;
import dev.orderly.benchmarks.measurement.Scale;
import dev.orderly.benchmarks.placing.Placing;
import dev.orderly.benchmarks.report.Report;
import dev.orderly.benchmarks.report.Result;
import dev.orderly.benchmarks.report.ResultsPage;
import dev.orderly.benchmarks.stack.Stack;
import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.ProblemPrinter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "orderly bench",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Measures the running system, and compares it with its limits on this machine.",
            "Start a separate system for it, and reset it afterwards:",
            "  ORDERLY_HOME=.orderly/bench ./orderly up -d --manual --port-offset 3000"
        })
final class Main implements Callable<Integer> {

    private static final List<Benchmark> BENCHMARKS = List.of(
            new Confirmation(),
            new Visibility(),
            new Throughput(),
            new Instances(),
            new Overload(),
            new Placing(),
            new GatewayCost(),
            new ReplicaFill(),
            new Comparison(),
            // late, because it starts all programs again, which are slow at first
            new AtRest(),
            // late, because what it stores makes every other measurement one of a large system
            new Growth(),
            // last, because it sends everything on the topic again, so that later readers would have to read twice as
            // much
            new RelayDraining());

    @Parameters(
            paramLabel = "name",
            description =
                    "Which: confirmation, visibility, throughput, instances, overload, placing, gateway, fill, comparison, rest, growth, relay."
                            + " Default: all.")
    private List<String> names = List.of();

    @Option(names = "--samples", description = "Times that are measured.", defaultValue = "200")
    private int samples;

    @Option(names = "--orders", description = "Orders of a rate.", defaultValue = "2000")
    private int orders;

    @Option(names = "--rows", description = "Rows of outbox and replica.", defaultValue = "100000")
    private int rows;

    @Option(
            names = "--steps",
            split = ",",
            paramLabel = "orders",
            description = "Orders that are stored at each step of the growth; in full 1000,100000,1000000.",
            defaultValue = "1000,10000")
    private List<Integer> steps = List.of();

    @Option(names = "--concurrency", description = "Callers at once.", defaultValue = "8")
    private int concurrency;

    @Option(names = "--seconds", description = "Seconds of rest, and of overload.", defaultValue = "60")
    private int seconds;

    @Option(names = "--rounds", description = "Rounds, of which the medians count.", defaultValue = "1")
    private int rounds;

    @Option(
            names = "--results",
            description = "Writes benchmarks/results.md: of each benchmark the latest run in this home.")
    private boolean results;

    @Option(names = "--strict", description = "Ends with 2 if an aim is missed.")
    private boolean strict;

    public static void main(String[] arguments) {
        var home = Home.of(System.getProperty("orderly.root"), System.getenv());
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(new ProblemPrinter(home))
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Home home = Home.of(System.getProperty("orderly.root"), System.getenv());
        Stack stack = Stack.of(home);
        var scale = new Scale(samples, orders, rows, concurrency, steps, seconds);
        var report = new Report(System.out);
        report.begin();
        for (Benchmark benchmark : chosen()) {
            Result.of(benchmark, stack, scale, rounds).forEach(report::add);
        }
        System.out.println("Kept in " + report.keep(home, scale, rounds, Instant.now()));
        if (results) {
            Path page = home.root().resolve("benchmarks").resolve("results.md");
            Files.writeString(page, ResultsPage.of(ResultsPage.runsIn(Report.directory(home))));
            System.out.println("Written to " + page);
        }
        return strict && !report.allAimsAreMet() ? 2 : 0;
    }

    private List<Benchmark> chosen() {
        for (String name : names) {
            if (BENCHMARKS.stream().noneMatch(each -> each.name().equals(name))) {
                throw new Problem("There is no benchmark %s; see --help.".formatted(name));
            }
        }
        return BENCHMARKS.stream()
                .filter(each -> names.isEmpty() || names.contains(each.name()))
                .toList();
    }
}
