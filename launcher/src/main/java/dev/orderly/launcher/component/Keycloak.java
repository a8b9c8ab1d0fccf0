package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.process.Launch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;

/**
 * Keycloak with the realm and the demo users, on its own database in a file.
 *
 * <p>Keycloak does not import a realm that it already has. If the realm's files have changed, its data is deleted and
 * imported again.
 */
public final class Keycloak implements Component {

    private final Home home;
    private final int port;
    private final List<String> clients;
    /** Sorted, so that the same addresses produce the same text. */
    private final SortedMap<String, String> addresses;

    private final KeycloakProgram program;
    private final StartUpCache cache;

    /**
     * @param clients the confidential clients; in development the name is also the secret
     * @param gatewayAddress the address of the gateway's pages
     */
    public Keycloak(Home home, int port, List<String> clients, String gatewayAddress) {
        this.home = home;
        this.port = port;
        this.clients = clients;
        this.addresses = new TreeMap<>(Map.of("GATEWAY_URL", gatewayAddress, "GATEWAY_INTERNAL_URL", gatewayAddress));
        this.program = KeycloakProgram.in(home);
        this.cache = new StartUpCache(
                home, "keycloak", jvm(), List.of(program.server().resolve("lib")));
    }

    /** The users who can sign in; the password is the name. */
    public static List<String> demoUsers() {
        return Realm.demoUsers();
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    /** The address of the realm: the token issuer that services trust. */
    public String realmAddress() {
        return realmAt(port);
    }

    /** The realm's address for who reaches Keycloak at another port. */
    static String realmAt(int port) {
        return "http://localhost:%d/realms/orderly".formatted(port);
    }

    @Override
    public void prepare() {
        program.ensure();
        try {
            if (!isImported()) {
                FileUtils.deleteDirectory(data().toFile());
                program.linkInto(data());
                Files.writeString(data().resolve("data/import/orderly.json"), Realm.forDevelopment());
                Files.writeString(marker(), toImport());
            }
            program.linkInto(data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isImported() throws IOException {
        return Files.exists(marker()) && Files.readString(marker()).equals(toImport());
    }

    /** It includes the addresses. */
    private String toImport() {
        return Realm.forDevelopment() + addresses;
    }

    /** Whether the signing keys of the current realm are stored. */
    public boolean keepsKeys() {
        try {
            return isImported() && Files.exists(keys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public keys for the realm's tokens; stored once Keycloak has been ready for the first time. */
    public Path keys() {
        return data().resolve("realm-keys.json");
    }

    @Override
    public Launch launch() {
        List<String> command = jvm().with(cache.arguments())
                .with("-Xms128m", "-XX:MetaspaceSize=96M")
                .with("--add-opens=java.base/java.util=ALL-UNNAMED")
                .with("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .with("--add-opens=java.base/java.security=ALL-UNNAMED")
                .with("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .with("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .with("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .with("-Dkc.home.dir=" + data(), "-Djboss.server.config.dir=" + data().resolve("conf"))
                .with("-cp", program.server().resolve("lib/quarkus-run.jar").toString())
                .with("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .with("start", "--optimized", "--import-realm", "--cache=local")
                .with("--http-enabled=true", "--http-host=localhost", "--http-port=" + port)
                // programs may reach it at other addresses than browsers do, as in a cluster
                .with("--hostname=http://localhost:" + port, "--hostname-backchannel-dynamic=true")
                // otherwise browsers would keep an earlier version's theme for a month
                .with("--spi-theme--static-max-age=-1")
                // Several people share a demo user: two who sign in at once must not count as a brute-force attack.
                .with("--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true")
                .command();
        return new Launch(command, environment(), data());
    }

    private static Jvm jvm() {
        return new Jvm("512m");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(addresses);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        for (String client : clients) {
            environment.put(client.toUpperCase(Locale.ROOT) + "_CLIENT_SECRET", client);
        }
        return environment;
    }

    @Override
    public boolean isReady() {
        return Probe.http(realmAddress() + "/.well-known/openid-configuration");
    }

    @Override
    public void whenReady() {
        try (InputStream answer = URI.create(realmAddress() + "/protocol/openid-connect/certs")
                .toURL()
                .openStream()) {
            Path fetched = data().resolve("realm-keys.json.part");
            Files.copy(answer, fetched, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fetched, keys(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration stopPatience() {
        return cache.stopPatience();
    }

    @Override
    public String whileStopping() {
        return cache.whileStopping();
    }

    @Override
    public void whenStopped() {
        cache.adopt();
    }

    private Path marker() {
        return data().resolve("imported-realm");
    }

    private Path data() {
        return home.data().resolve("keycloak");
    }
}
