package dev.orderly.benchmarks.stack;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.Settings;
import dev.orderly.launcher.architecture.Architecture;
import dev.orderly.launcher.command.Orderly;
import dev.orderly.launcher.process.Memory;
import dev.orderly.launcher.stack.Processes;
import dev.orderly.launcher.story.Api;
import dev.orderly.launcher.story.Verification;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The running system of this home: its addresses and credentials. */
public final class Stack {

    private final Home home;
    private final Architecture architecture;

    private Stack(Home home, Settings settings) {
        this.home = home;
        this.architecture = new Architecture(home, settings);
    }

    /** @throws Problem if no system was started there */
    public static Stack of(Home home) {
        Settings settings = Settings.of(home)
                .filter(Settings::manual)
                .orElseThrow(() -> new Problem(
                        "The benchmarks need a system whose parcels stay where they are: ./orderly up -d --manual"));
        return new Stack(home, settings);
    }

    public String url(String service, String path) {
        return architecture.service(service).address() + path;
    }

    /** The API as this demo user, until a token expires. */
    public Api as(String user) {
        return Api.as(user, architecture.keycloak().realmAddress());
    }

    /** The file with a component's output. */
    public Path log(String component) {
        return home.log(component);
    }

    /** The service's own database, with the service's login; {@code postgres} is the superuser's. */
    public Connection database(String service) throws SQLException {
        int port = architecture.component("postgres").ports().getFirst();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/%s?reWriteBatchedInserts=true".formatted(port, service),
                service,
                service);
    }

    /** The configuration of a superuser's Kafka client, with additional settings. */
    public Map<String, Object> kafka(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(architecture.kafka().superuser());
        return all;
    }

    public ProcessCpu cpu() {
        return new ProcessCpu(home, architecture.components());
    }

    /** The memory that a component occupies. */
    public long megabytes(String component) {
        return new Processes(home)
                .treeOf(architecture.component(component))
                .map(Memory::megabytes)
                .orElseThrow(() -> new Problem(component + " does not run."));
    }

    /** The memory that all components occupy. */
    public long megabytes() {
        return architecture.components().stream()
                .mapToLong(component -> megabytes(component.name()))
                .sum();
    }

    /** Compares every replica with its owner. */
    public Verification verification(PrintStream out) {
        return new Verification(architecture, architecture.services(), out);
    }

    /** Where results are kept. */
    public Path results() {
        return home.directory().resolve("benchmarks");
    }

    /** Returns when they have stopped. */
    public void stop(List<String> services) {
        launcher("stop", services);
    }

    /** Returns when they are ready. */
    public void start(List<String> services) {
        launcher("start", services);
    }

    private void launcher(String command, List<String> services) {
        String[] words = Stream.concat(Stream.of(command), services.stream()).toArray(String[]::new);
        if (Orderly.commandLine(home).execute(words) != 0) {
            throw new Problem("./orderly %s failed.".formatted(String.join(" ", words)));
        }
    }
}
