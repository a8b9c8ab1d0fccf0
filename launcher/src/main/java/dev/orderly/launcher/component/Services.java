package dev.orderly.launcher.component;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Settings;
import dev.orderly.launcher.container.ImageArchive;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The environment common to all services: the addresses of the infrastructure and of the others, and their ports.
 *
 * @param ports the port of each service's API, by its name
 * @param settings how they are run
 * @param routes how they reach one another
 */
public record Services(
        Home home,
        int postgresPort,
        int kafkaPort,
        Keycloak keycloak,
        Map<String, Integer> ports,
        Settings settings,
        Routes routes) {

    /** The port offset of a service's next instance; the gateway's is smaller, because of Keycloak's port. */
    private static final int NEXT_SERVICE = 100;

    private static final int NEXT_GATEWAY = 10;

    private static final String HEAP = "160m";

    /**
     * A batch of records lives as long as its transaction. If the young generation has no room for it, it is copied to
     * the old one, which is soon full, and collecting that takes longer than applying the batch.
     */
    private static final List<String> ROOM_FOR_BATCHES = List.of("-XX:NewRatio=1", "-XX:SurvivorRatio=3");

    /** @param extra the variables of this service only, by the instance's name */
    public QuarkusService service(String name, List<Component> needs, Function<String, Map<String, String>> extra) {
        int port = Objects.requireNonNull(ports.get(name), name);
        Supplier<Jvm> jvm = () -> Jvm.optimisingIf(settings.optimise(), HEAP).with(ROOM_FOR_BATCHES);
        return new QuarkusService(name, program(name, jvm), port, NEXT_SERVICE, needs, instance -> {
            Map<String, String> environment = common(instance);
            String database = "postgresql://localhost:%d/%s".formatted(route(instance, "postgres", postgresPort), name);
            environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database);
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database);
            environment.put("QUARKUS_DATASOURCE_USERNAME", name);
            environment.put("QUARKUS_DATASOURCE_PASSWORD", name);
            environment.putAll(addresses("STATE_TRANSFER_OWNERS_", service -> address(instance, service, 1)));
            environment.putAll(extra.apply(instance));
            return environment;
        });
    }

    /** Forwards browsers' calls to the services; it works while any of them is down. */
    public QuarkusService gateway(int port) {
        // On each call it decrypts a session and verifies a signature; the optimising compiler has instructions for
        // both.
        Program program = program(Modules.GATEWAY, () -> Jvm.optimising(HEAP));
        return new QuarkusService(Modules.GATEWAY, program, port, NEXT_GATEWAY, List.of(), instance -> {
            Map<String, String> environment = common(instance);
            environment.put("GATEWAY_SESSION_SECRET", "on-this-machine-this-is-no-secret");
            environment.putAll(addresses("GATEWAY_SERVICES_", service -> addresses(instance, service)));
            return environment;
        });
    }

    private Map<String, String> addresses(String prefix, Function<String, String> address) {
        return ports.keySet().stream().collect(toMap(service -> prefix + service.toUpperCase(Locale.ROOT), address));
    }

    /** Of all instances that the settings ask for. */
    private String addresses(String from, String service) {
        return IntStream.rangeClosed(1, settings.instances())
                .mapToObj(number -> address(from, service, number))
                .collect(joining(","));
    }

    private String address(String from, String service, int number) {
        int port = Objects.requireNonNull(ports.get(service)) + (number - 1) * NEXT_SERVICE;
        return "http://localhost:" + route(from, QuarkusService.name(service, number), port);
    }

    private int route(String from, String to, int port) {
        return routes.port(from, to, port);
    }

    private Program program(String module, Supplier<Jvm> jvm) {
        boolean natively = settings.natives().contains(module);
        if (settings.containers()) {
            return new ContainerProgram(home, module, new ImageArchive(home, module, natively));
        }
        return natively ? new NativeProgram(home, module, HEAP) : JavaProgram.of(home, module, jvm);
    }

    private Map<String, String> common(String instance) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + route(instance, "kafka", kafkaPort));
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                Keycloak.realmAt(route(instance, "keycloak", keycloak.ports().getFirst())));
        return environment;
    }
}
