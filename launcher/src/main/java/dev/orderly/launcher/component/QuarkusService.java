package dev.orderly.launcher.component;

import dev.orderly.launcher.process.Launch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One of Orderly's own programs, as built by Maven. */
public final class QuarkusService implements Component {

    private static final int MANAGEMENT = 1000;

    private final String module;
    private final Program program;
    private final int number;
    private final int firstPort;
    private final int nextPort;
    private final List<Component> needs;
    private final Function<String, Map<String, String>> environments;

    /**
     * The first instance.
     *
     * @param port of its API
     * @param nextPort the offset of the next instance's port
     * @param environments the variables of an instance, by its name
     */
    QuarkusService(
            String module,
            Program program,
            int port,
            int nextPort,
            List<Component> needs,
            Function<String, Map<String, String>> environments) {
        this(module, program, 1, port, nextPort, needs, environments);
    }

    private QuarkusService(
            String module,
            Program program,
            int number,
            int firstPort,
            int nextPort,
            List<Component> needs,
            Function<String, Map<String, String>> environments) {
        this.module = module;
        this.program = program;
        this.number = number;
        this.firstPort = firstPort;
        this.nextPort = nextPort;
        this.needs = needs;
        this.environments = environments;
    }

    /** Another instance of this service, on the same database; numbers start with 1. */
    public QuarkusService instance(int number) {
        return number == this.number
                ? this
                : new QuarkusService(module, program.again(), number, firstPort, nextPort, needs, environments);
    }

    @Override
    public String name() {
        return name(module, number);
    }

    /** The first instance is called like the service. */
    static String name(String module, int number) {
        return number == 1 ? module : "%s#%d".formatted(module, number);
    }

    /** The Maven module it is built from. */
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
        return firstPort + (number - 1) * nextPort;
    }

    private int managementPort() {
        return port() + MANAGEMENT;
    }

    /** The program's environment variables; the same in development mode. */
    public Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(environments.apply(name()));
        all.put("STATE_TRANSFER_INSTANCE", Integer.toString(number));
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort()));
        return Map.copyOf(all);
    }

    /** The address of its HTTP API. */
    public String address() {
        return "http://localhost:" + port();
    }

    @Override
    public void requireBuilt() {
        program.requireBuilt();
    }

    @Override
    public void prepare() {
        program.prepare();
    }

    @Override
    public Launch launch() {
        return program.launch(environment());
    }

    @Override
    public ProcessHandle running(Process launched) {
        return program.running(launched, environment());
    }

    @Override
    public boolean isReady() {
        return Probe.http("http://localhost:%d/q/health/ready".formatted(managementPort()));
    }

    @Override
    public Duration stopPatience() {
        return program.stopPatience();
    }

    @Override
    public String whileStopping() {
        return program.whileStopping();
    }

    @Override
    public void whenStopped() {
        program.whenStopped(environment());
    }
}
