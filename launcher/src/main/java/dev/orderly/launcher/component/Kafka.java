package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.process.Launch;
import dev.orderly.launcher.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** One Kafka node that is broker and controller (KRaft). Topics are created by their owners, never by a typing error. */
public final class Kafka implements Component {

    /** Any id does; a fixed one lets a data directory be formatted again without harm. */
    private static final String CLUSTER = "b3JkZXJseS1jbHVzdGVyMA";

    private final Home home;
    private final int port;
    private final StartUpCache cache;

    public Kafka(Home home, int port) {
        this.home = home;
        this.port = port;
        this.cache = new StartUpCache(home, "kafka", Jvm.ownClassPath());
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, controllerPort());
    }

    @Override
    public void prepare() {
        writeConfiguration();
        if (!Files.exists(data().resolve("meta.properties"))) {
            Tool.run(new ProcessBuilder(new Jvm("128m")
                    .withClassPath(Jvm.libraries())
                    .with("kafka.tools.StorageTool", "format", "--cluster-id", CLUSTER)
                    .with("--config", configuration().toString(), "--ignore-formatted")
                    .command()));
        }
    }

    private void writeConfiguration() {
        var server = new Properties();
        server.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@localhost:" + controllerPort(),
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort()),
                "advertised.listeners",
                "PLAINTEXT://localhost:" + port,
                "log.dirs",
                data().toString(),
                "auto.create.topics.enable",
                "false"));
        server.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "12",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "12",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0"));
        try (var out = Files.newBufferedWriter(configuration())) {
            server.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Launch launch() {
        List<String> command = new Jvm("256m")
                .with(cache.arguments())
                .withClassPath(Jvm.libraries())
                .with("kafka.Kafka", configuration().toString())
                .command();
        return new Launch(command, Map.of(), home.data());
    }

    @Override
    public boolean isReady() {
        return Probe.kafka(port);
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

    private int controllerPort() {
        return port + 1;
    }

    private Path data() {
        return home.data().resolve("kafka");
    }

    private Path configuration() {
        return home.run().resolve("kafka.properties");
    }
}
