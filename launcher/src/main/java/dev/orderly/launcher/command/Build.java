package dev.orderly.launcher.command;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.build.NativeBuild;
import dev.orderly.launcher.build.Optimization;
import dev.orderly.launcher.console.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The script has already built what runs on JVMs, as before every start: only the native build is left. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Builds programs without starting them: all, or those that are named.")
final class Build implements Callable<Integer> {

    private final Home home;

    @Option(
            names = "--native",
            description = {
                "Compile them natively, with the GraalVM or Mandrel that GRAALVM_HOME names or a container engine brings.",
                "A program takes ten minutes or more and 7 GB of memory, and is kept until its sources change."
            })
    private boolean natively;

    @Option(names = "--release", description = "Compile for a fast program instead of a quick build.")
    private boolean release;

    @Parameters(paramLabel = "service")
    private List<String> names = List.of();

    Build(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        List<String> programs = Modules.PROGRAMS;
        if (!programs.containsAll(names)) {
            throw new Problem("The programs to build are %s.".formatted(String.join(", ", programs)));
        }
        if (!natively) {
            if (release) {
                throw new Problem("--release goes with --native.");
            }
            return 0;
        }
        home.ensure();
        try (var progress = new Progress(System.out)) {
            var build = new NativeBuild(home, progress, release ? Optimization.RUN_TIME : Optimization.BUILD_TIME);
            (names.isEmpty() ? programs : names).forEach(build::build);
        }
        return 0;
    }
}
