package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.access.Acls;
import dev.orderly.launcher.process.Launch;
import dev.orderly.launcher.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One Kafka node that is broker and controller (KRaft). Clients log in with tokens of the realm, and may do what ACLs
 * allow.
 */
public final class Kafka implements Component {

    /** Any id works; a fixed one makes formatting a data directory again harmless. */
    private static final String CLUSTER = "b3JkZXJseS1jbHVzdGVyMA";

    private final Home home;
    private final int port;
    private final Keycloak keycloak;
    private final boolean optimise;
    private final Routes routes;
    private final StartUpCache cache;

    /** @param optimise for a long life under load */
    public Kafka(Home home, int port, Keycloak keycloak, boolean optimise, Routes routes) {
        this.home = home;
        this.port = port;
        this.keycloak = keycloak;
        this.optimise = optimise;
        this.routes = routes;
        this.cache = new StartUpCache(home, "kafka", jvm(), Jvm.ownClassPath());
    }

    @Override
    public String name() {
        return "kafka";
    }

    /** It needs the realm's keys, not Keycloak: once they are stored, both start at the same time. */
    @Override
    public List<Component> needs() {
        return keycloak.keepsKeys() ? List.of() : List.of(keycloak);
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, controllerPort(), internalPort());
    }

    @Override
    public void prepare() {
        try (var out = Files.newBufferedWriter(file())) {
            configuration().asProperties().store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(data().resolve("meta.properties"))) {
            Tool.run(new ProcessBuilder(new Jvm("128m")
                    .withClassPath(Jvm.libraries())
                    .with("kafka.tools.StorageTool", "format", "--cluster-id", CLUSTER)
                    .with("--config", file().toString(), "--ignore-formatted")
                    .command()));
        }
    }

    @Override
    public Launch launch() {
        List<String> command = jvm().with(cache.arguments())
                .withClassPath(Jvm.libraries())
                // Kafka reads keys only from addresses that its command line allows
                .with("-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls="
                        + configuration().keysUrl())
                .with("kafka.Kafka", file().toString())
                .command();
        return new Launch(command, Map.of(), home.data());
    }

    private Jvm jvm() {
        return Jvm.optimisingIf(optimise, "256m");
    }

    @Override
    public boolean isReady() {
        return Probe.kafka(port);
    }

    @Override
    public void whenReady() {
        admin().ensureAcls(Acls.ofAll());
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

    /** The client configuration of the superuser. */
    public Map<String, Object> superuser() {
        return admin().client();
    }

    private KafkaAdmin admin() {
        return new KafkaAdmin(internalPort());
    }

    private KafkaConfiguration configuration() {
        return new KafkaConfiguration(
                port,
                routes.listeners(),
                controllerPort(),
                internalPort(),
                data(),
                keycloak.realmAddress(),
                keycloak.keys());
    }

    private int controllerPort() {
        return port + 1;
    }

    private int internalPort() {
        return port + 2;
    }

    private Path data() {
        return home.data().resolve("kafka");
    }

    private Path file() {
        return home.run().resolve("kafka.properties");
    }
}
