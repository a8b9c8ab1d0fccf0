package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.process.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of Orderly's own programs, as built by Maven. */
public final class QuarkusService implements Component {

    private static final int MANAGEMENT = 1000;

    private final String name;
    private final int port;
    private final List<Component> needs;
    private final Map<String, String> environment;
    private final Path application;
    private final StartUpCache cache;

    QuarkusService(Home home, String name, int port, List<Component> needs, Map<String, String> environment) {
        this.name = name;
        this.port = port;
        this.needs = needs;
        this.environment = environment;
        this.application = home.root().resolve(name).resolve("target/quarkus-app");
        this.cache = new StartUpCache(home, name, List.of(application));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Component> needs() {
        return needs;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, port + MANAGEMENT);
    }

    /** What the program is told about the world; the same in development mode. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Where its HTTP API is. */
    public String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void prepare() {
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new Problem("%s is not built: run ./mvnw package -DskipTests -pl %s -am.".formatted(name, name));
        }
    }

    @Override
    public Launch launch() {
        List<String> command = new Jvm("128m")
                .with(cache.arguments())
                .with("-jar", "quarkus-run.jar")
                .command();
        return new Launch(command, environment, application);
    }

    @Override
    public boolean isReady() {
        return Probe.http("http://localhost:%d/q/health/ready".formatted(port + MANAGEMENT));
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
}
