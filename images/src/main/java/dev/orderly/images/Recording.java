package dev.orderly.images;

import dev.orderly.launcher.Problem;
import dev.orderly.launcher.component.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A run of a program in which the JVM records its start-up cache (JEP 514). It reaches no database, broker or Keycloak,
 * not even one that runs on this machine: it serves HTTP without them, with problems as answers.
 *
 * @param directory contains the program, and the cache is written there
 */
record Recording(Path java, List<String> settings, List<String> program, Path directory, String cache) {

    /** An address without a listener (port 1 was RFC 1078's TCPMUX). */
    private static final String NOWHERE = "localhost:1";

    private static final Duration LIMIT = Duration.ofMinutes(3);

    void run() throws IOException {
        int port = freePort();
        int managementPort = freePort();
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:AOTCacheOutput=" + cache));
        command.addAll(settings);
        command.addAll(program);
        Path log = Files.createTempFile("orderly-recording", ".log");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(alone(port, managementPort));
        Process process = builder.start();
        try {
            await(process, "http://localhost:%d/q/health/live".formatted(managementPort), log);
            List.of(
                            "http://localhost:%d/q/health/ready".formatted(managementPort),
                            "http://localhost:%d/q/metrics".formatted(managementPort),
                            "http://localhost:%d/".formatted(port),
                            "http://localhost:%d/replicas".formatted(port))
                    .forEach(Probe::http);
            // writes the cache
            process.destroy();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || Files.notExists(directory.resolve(cache))) {
                throw new Problem("The start-up cache was not written: see %s.".formatted(log));
            }
            Files.delete(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Map<String, String> alone(int port, int managementPort) {
        return Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort),
                "QUARKUS_FLYWAY_MIGRATE_AT_START", "false",
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://%s/nowhere".formatted(NOWHERE),
                "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://%s/nowhere".formatted(NOWHERE),
                "QUARKUS_OIDC_AUTH_SERVER_URL", "http://%s/realms/nowhere".formatted(NOWHERE),
                "KAFKA_BOOTSTRAP_SERVERS", NOWHERE,
                "GATEWAY_SESSION_SECRET", UUID.randomUUID().toString());
    }

    private static void await(Process process, String address, Path log) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!Probe.http(address)) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                throw new Problem("The program did not start, so that no start-up cache could be recorded: see %s."
                        .formatted(log));
            }
            Thread.sleep(100);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
