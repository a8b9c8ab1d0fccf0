package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.process.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One of Orderly's own programs, as built by Maven. */
public final class QuarkusService implements Component {

    private static final int MANAGEMENT = 1000;

    private static final int NEXT_INSTANCE = 100;

    /** As many as have ports of their own. */
    public static final int MOST_INSTANCES = 9;

    /** With a problem; Quarkus would answer nothing. */
    private static final String REFUSES_UNREADABLE_URIS_ITSELF = "-Dvertx.disableURIValidation=true";

    private final Home home;
    private final String module;
    private final int number;
    private final int firstPort;
    private final List<Component> needs;
    private final Map<String, String> environment;
    private final Supplier<Jvm> jvm;
    private final Path application;
    private final StartUpCache cache;

    /** The first instance. @param port its API's */
    QuarkusService(
            Home home,
            String module,
            int port,
            List<Component> needs,
            Map<String, String> environment,
            Supplier<Jvm> jvm) {
        this(home, module, 1, port, needs, environment, jvm);
    }

    private QuarkusService(
            Home home,
            String module,
            int number,
            int firstPort,
            List<Component> needs,
            Map<String, String> environment,
            Supplier<Jvm> jvm) {
        this.home = home;
        this.module = module;
        this.number = number;
        this.firstPort = firstPort;
        this.needs = needs;
        this.environment = environment;
        this.jvm = jvm;
        this.application = home.root().resolve(module).resolve("target/quarkus-app");
        var recording = new StartUpCache(home, module, jvm.get(), List.of(application));
        this.cache = number == 1 ? recording : recording.madeByOthers();
    }

    /** The same service once more, beside the others on the same database; the numbers begin with 1. */
    public QuarkusService instance(int number) {
        return number == this.number
                ? this
                : new QuarkusService(home, module, number, firstPort, needs, environment, jvm);
    }

    @Override
    public String name() {
        return number == 1 ? module : "%s#%d".formatted(module, number);
    }

    /** The Maven module that it is built from. */
    public String module() {
        return module;
    }

    @Override
    public List<Component> needs() {
        return needs;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port(), managementPort());
    }

    private int port() {
        return firstPort + (number - 1) * NEXT_INSTANCE;
    }

    private int managementPort() {
        return port() + MANAGEMENT;
    }

    /** What the program is told about the world; the same in development mode. */
    public Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(environment);
        all.put("ORDERLY_INSTANCE", Integer.toString(number));
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort()));
        return Map.copyOf(all);
    }

    /** Where its HTTP API is. */
    public String address() {
        return "http://localhost:" + port();
    }

    @Override
    public void prepare() {
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new Problem("%s is not built: run ./mvnw package -DskipTests -pl %s -am.".formatted(module, module));
        }
    }

    @Override
    public Launch launch() {
        List<String> command = jvm.get()
                .with(cache.arguments())
                .with(REFUSES_UNREADABLE_URIS_ITSELF)
                .with("-jar", "quarkus-run.jar")
                .command();
        return new Launch(command, environment(), application);
    }

    @Override
    public boolean isReady() {
        return Probe.http("http://localhost:%d/q/health/ready".formatted(managementPort()));
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
