package dev.orderly.launcher.architecture;

import static java.util.stream.Collectors.toMap;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.Settings;
import dev.orderly.launcher.component.Component;
import dev.orderly.launcher.component.Kafka;
import dev.orderly.launcher.component.Keycloak;
import dev.orderly.launcher.component.Postgres;
import dev.orderly.launcher.component.QuarkusService;
import dev.orderly.launcher.component.Routes;
import dev.orderly.launcher.component.Services;
import dev.orderly.launcher.component.Smtp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Orderly's components and their start-up dependencies: the architecture diagram, executable. */
public final class Architecture {

    private static final Pattern INSTANCE = Pattern.compile("(?<service>[^#]+)#(?<number>[2-9])");

    private final SequencedMap<String, Component> components = new LinkedHashMap<>();
    private final Keycloak keycloak;
    private final Kafka kafka;

    public Architecture(Home home, Settings settings) {
        this(home, settings, Routes.DIRECT);
    }

    public Architecture(Home home, Settings settings, Routes routes) {
        int offset = settings.portOffset();
        int postgresPort = 15432 + offset;
        int kafkaPort = 9092 + offset;
        int smtpPort = 1025 + offset;
        int gatewayPort = 8080 + offset;

        Postgres postgres = add(new Postgres(home, postgresPort, Modules.SERVICES));
        keycloak = add(new Keycloak(home, 8180 + offset, Modules.PROGRAMS, "http://localhost:" + gatewayPort));
        kafka = add(new Kafka(home, kafkaPort, keycloak, settings.optimise(), routes));
        add(new Smtp(home, smtpPort));

        // A service serves HTTP without Kafka and Keycloak: it connects to them when they are there.
        var services = new Services(home, postgresPort, kafkaPort, keycloak, portsOfServices(offset), settings, routes);
        List<Component> needs = List.of(postgres);
        Map<String, Function<String, Map<String, String>>> extra = Map.of(
                "shipping", instance -> shipsByItself(settings),
                "billing", instance -> sendsMailThrough(routes.port(instance, "smtp", smtpPort)));
        for (String name : Modules.SERVICES) {
            add(services.service(name, needs, extra.getOrDefault(name, instance -> Map.of())), settings.instances());
        }
        add(services.gateway(gatewayPort));
        home.recorded().forEach(this::addInstance);
    }

    /** Consecutive, in the order of {@link Modules#SERVICES}. */
    private static Map<String, Integer> portsOfServices(int offset) {
        return IntStream.range(0, Modules.SERVICES.size())
                .boxed()
                .collect(toMap(Modules.SERVICES::get, place -> Modules.port(place) + offset));
    }

    private static Map<String, String> shipsByItself(Settings settings) {
        return settings.manual() ? Map.of() : Map.of("SHIPPING_AUTO_DISPATCH", "2s", "SHIPPING_AUTO_DELIVER", "3s");
    }

    private static Map<String, String> sendsMailThrough(int smtpPort) {
        return Map.of("QUARKUS_MAILER_HOST", "localhost", "QUARKUS_MAILER_PORT", Integer.toString(smtpPort));
    }

    private <C extends Component> C add(C component) {
        components.put(component.name(), component);
        return component;
    }

    private void add(QuarkusService service, int instances) {
        IntStream.rangeClosed(1, instances).mapToObj(service::instance).forEach(this::add);
    }

    /** Any instance of a service may be started at any time, whatever the settings say; other names have no effect. */
    private void addInstance(String name) {
        Matcher matcher = INSTANCE.matcher(name);
        if (matcher.matches() && components.get(matcher.group("service")) instanceof QuarkusService service) {
            int number = Integer.parseInt(matcher.group("number"));
            components.computeIfAbsent(name, absent -> service.instance(number));
        }
    }

    /** All components; each comes after those it needs. */
    public List<Component> components() {
        return List.copyOf(components.values());
    }

    /** The component of this name; for a service its first instance. */
    public Component component(String name) {
        addInstance(name);
        Component component = components.get(name.endsWith("#1") ? name.substring(0, name.length() - 2) : name);
        if (component == null) {
            throw new Problem("There is no %s; there are %s.".formatted(name, String.join(", ", components.keySet())));
        }
        return component;
    }

    /** The components that a name stands for: {@code ordering} is all instances, {@code ordering#1} is one. */
    public List<Component> named(String name) {
        Component component = component(name);
        return components().stream()
                .filter(each -> each == component || each.name().startsWith(name + "#"))
                .toList();
    }

    /** The components that any of the names stands for; all of them without names. */
    public List<Component> named(@Nullable List<String> names) {
        return names == null || names.isEmpty()
                ? components()
                : names.stream()
                        .flatMap(name -> named(name).stream())
                        .distinct()
                        .toList();
    }

    public QuarkusService service(String name) {
        if (component(name) instanceof QuarkusService service) {
            return service;
        }
        throw new Problem("%s is not one of the services %s.".formatted(name, String.join(", ", Modules.SERVICES)));
    }

    /** The services with states and replicas. */
    public List<QuarkusService> services() {
        return Modules.SERVICES.stream().map(this::service).toList();
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    public Kafka kafka() {
        return kafka;
    }
}
