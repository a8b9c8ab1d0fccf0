package dev.orderly.launcher.command;

import static java.util.stream.Collectors.toMap;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.component.QuarkusService;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.process.ProcessTree;
import dev.orderly.launcher.process.ProcessTree.Signal;
import dev.orderly.launcher.stack.LauncherLock;
import dev.orderly.launcher.stack.Processes;
import dev.orderly.launcher.stack.Starting;
import dev.orderly.launcher.stack.Stopping;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "dev",
        mixinStandardHelpOptions = true,
        description = "Runs a service in Quarkus' development mode with live reload, in place of the built one.")
final class Dev implements Callable<Integer> {

    private final Home home;

    @Parameters(paramLabel = "service")
    private String name = "";

    Dev(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        home.ensure();
        Architecture architecture = Orderly.architecture(home);
        QuarkusService service = architecture.service(name);
        try (LauncherLock lock = LauncherLock.in(home);
                var progress = new Progress(System.out)) {
            new Starting(home, progress).start(service.needs());
            new Stopping(home, progress).stop(List.of(service));
        }
        var builder = new ProcessBuilder("./mvnw", "-q", "-pl", service.module(), "-am", "quarkus:dev")
                .directory(home.root().toFile())
                .inheritIO();
        builder.environment().putAll(inDevelopment(service.environment()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process maven = builder.start();
        new NewMigrations(home.root().resolve(service.module())).watch();
        var processes = new Processes(home);
        processes.record(service, maven.toHandle());
        // However this ends, including by a signal.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            new ProcessTree(maven.toHandle()).end(Signal.TERM, service.stopPatience());
            processes.forget(service);
            System.out.printf("./orderly start %s starts the built one again.%n", name);
        }));
        return maven.waitFor();
    }

    /** Set for development mode only, not for the tests that it runs: they have their own environment. */
    private static Map<String, String> inDevelopment(Map<String, String> environment) {
        return environment.entrySet().stream().collect(toMap(each -> "_DEV_" + each.getKey(), Map.Entry::getValue));
    }
}
