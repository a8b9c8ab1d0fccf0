package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.Programs;
import dev.orderly.launcher.process.Launch;
import dev.orderly.launcher.process.ProcessTree.Signal;
import dev.orderly.launcher.process.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** PostgreSQL with durability on: what it has confirmed survives a crash. */
public final class Postgres implements Component {

    private final Home home;
    private final int port;
    private final List<String> databases;
    private final Unprivileged unprivileged = Unprivileged.forThisUser();

    /** @param databases the services that get their own database and login */
    public Postgres(Home home, int port, List<String> databases) {
        this.home = home;
        this.port = port;
        this.databases = databases;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public void prepare() {
        Archive.once(program(), directory -> {
            try (InputStream binaries = binaries()) {
                Archive.untarXz(binaries, directory);
            }
        });
        Archive.once(data(), this::initialise);
        forgetDeadPostmaster();
    }

    private static InputStream binaries() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String cpu = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-%s-%s.txz".formatted(os, cpu);
        InputStream binaries = Postgres.class.getResourceAsStream(name);
        if (binaries == null) {
            throw new Problem(
                    "There is no PostgreSQL for this machine (%s) among the launcher's libraries.".formatted(name));
        }
        return binaries;
    }

    private void initialise(Path directory) throws IOException {
        Path password = Files.writeString(home.run().resolve("postgres-password"), PostgresAdmin.PASSWORD);
        unprivileged.give(directory);
        Tool.run(new ProcessBuilder(unprivileged.command(List.of(
                binary("initdb"),
                "--pgdata=" + directory,
                "--username=" + PostgresAdmin.USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8"))));
        Files.delete(password);
    }

    /**
     * A crash leaves postmaster.pid behind, perhaps empty; PostgreSQL would not start with an empty one, nor if another
     * process has that pid.
     */
    private void forgetDeadPostmaster() {
        Path file = data().resolve("postmaster.pid");
        try {
            if (Files.exists(file)) {
                boolean runs = Files.readAllLines(file).stream()
                        .findFirst()
                        .map(String::trim)
                        .filter(pid -> pid.matches("[0-9]{1,10}"))
                        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent();
                if (!runs) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(List.of(binary("postgres"), "-D", data().toString()));
        List<String> settings = List.of(
                "port=" + port,
                "listen_addresses=localhost",
                "unix_socket_directories=",
                // each instance: pools of 10 (reactive) and 4 (JDBC), leadership, notifications; and some to spare
                "max_connections=" + (databases.size() * 9 * 16 + 25),
                "shared_buffers=128MB",
                "max_wal_size=2GB",
                "fsync=on",
                "synchronous_commit=on",
                // the commit times, for the benchmarks: observing from outside would slow down what is measured
                "track_commit_timestamp=on",
                "timezone=UTC",
                "log_timezone=UTC");
        settings.forEach(setting -> {
            command.add("-c");
            command.add(setting);
        });
        return new Launch(unprivileged.command(command), Map.of(), home.data());
    }

    @Override
    public boolean isReady() {
        return admin().answers();
    }

    @Override
    public void whenReady() {
        admin().ensureDatabases(databases);
    }

    @Override
    public Signal stopSignal() {
        return Signal.INT;
    }

    private PostgresAdmin admin() {
        return new PostgresAdmin(port);
    }

    private Path data() {
        return home.data().resolve("postgres");
    }

    private Path program() {
        return home.programs().resolve("postgres-" + Programs.get("postgres.version"));
    }

    private String binary(String name) {
        return program().resolve("bin").resolve(name).toString();
    }
}
