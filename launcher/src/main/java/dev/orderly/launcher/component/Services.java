package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Settings;
import dev.orderly.launcher.container.ImageArchive;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The environment common to all services: the addresses of the infrastructure and of the others, and their ports.
 *
 * @param ports the port of each service's API, by its name
 * @param settings how they are run
 */
public record Services(
        Home home, int postgresPort, int kafkaPort, Keycloak keycloak, Map<String, Integer> ports, Settings settings) {

    /** The port offset of a service's next instance; the gateway's is smaller, because of Keycloak's port. */
    private static final int NEXT_SERVICE = 100;

    private static final int NEXT_GATEWAY = 10;

    private static final String HEAP = "160m";

    /**
     * A batch of records lives as long as its transaction. If the young generation has no room for it, it is copied to
     * the old one, which is soon full, and collecting that takes longer than applying the batch.
     */
    private static final List<String> ROOM_FOR_BATCHES = List.of("-XX:NewRatio=1", "-XX:SurvivorRatio=3");

    /** @param extra variables for this service only */
    public QuarkusService service(String name, List<Component> needs, Map<String, String> extra) {
        int port = Objects.requireNonNull(ports.get(name), name);
        Map<String, String> environment = common();
        environment.put(
                "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://localhost:%d/%s".formatted(postgresPort, name));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:%d/%s".formatted(postgresPort, name));
        environment.put("QUARKUS_DATASOURCE_USERNAME", name);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", name);
        ports.forEach((owner, ownersPort) -> environment.put(
                "STATE_TRANSFER_OWNERS_" + owner.toUpperCase(Locale.ROOT), "http://localhost:" + ownersPort));
        environment.putAll(extra);
        Supplier<Jvm> jvm = () -> Jvm.optimisingIf(settings.optimise(), HEAP).with(ROOM_FOR_BATCHES);
        return new QuarkusService(name, program(name, jvm), port, NEXT_SERVICE, needs, Map.copyOf(environment));
    }

    /** Forwards browsers' calls to the services; it works while any of them is down. */
    public QuarkusService gateway(int port) {
        Map<String, String> environment = common();
        environment.put("GATEWAY_SESSION_SECRET", "on-this-machine-this-is-no-secret");
        ports.forEach((service, servicesPort) -> environment.put(
                "GATEWAY_SERVICES_" + service.toUpperCase(Locale.ROOT), "http://localhost:" + servicesPort));
        // On each call it decrypts a session and verifies a signature; the optimising compiler has instructions for
        // both.
        Program program = program(Modules.GATEWAY, () -> Jvm.optimising(HEAP));
        return new QuarkusService(Modules.GATEWAY, program, port, NEXT_GATEWAY, List.of(), Map.copyOf(environment));
    }

    private Program program(String module, Supplier<Jvm> jvm) {
        boolean natively = settings.natives().contains(module);
        if (settings.containers()) {
            return new ContainerProgram(home, module, new ImageArchive(home, module, natively));
        }
        return natively ? new NativeProgram(home, module, HEAP) : JavaProgram.of(home, module, jvm);
    }

    private Map<String, String> common() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + kafkaPort);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.realmAddress());
        return environment;
    }
}
