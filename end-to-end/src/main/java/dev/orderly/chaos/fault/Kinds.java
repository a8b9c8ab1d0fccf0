package dev.orderly.chaos.fault;

import dev.orderly.chaos.Addresses;
import dev.orderly.chaos.Programs;
import dev.orderly.chaos.SmallDisk;
import dev.orderly.chaos.network.Disturbance;
import dev.orderly.chaos.network.Link;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.access.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** All kinds of faults; a random number decides which program, link or topic one hits. */
public final class Kinds {

    private final Programs programs;
    private final Addresses addresses;
    private final Operator operator;
    private final Map<String, Topology.Part> services = Topology.read().services();
    private final SequencedMap<String, Function<Random, Fault>> kinds = new LinkedHashMap<>();

    public Kinds(Programs programs, Addresses addresses, SmallDisk disk) {
        this.programs = programs;
        this.addresses = addresses;
        this.operator = new Operator(addresses);
        processes();
        network();
        records();
        operations();
        if (disk.isMounted()) {
            kinds.put("full-disk", random -> new FullDisk(programs, disk));
        }
    }

    public List<String> names() {
        return List.copyOf(kinds.keySet());
    }

    /** Those that need not be asked for. */
    public List<String> usual() {
        return names().stream()
                .filter(name -> !name.equals(RestoredBackup.KIND))
                .toList();
    }

    Fault create(String kind, Random random) {
        Function<Random, Fault> factory = kinds.get(kind);
        if (factory == null) {
            throw new IllegalArgumentException(kind);
        }
        return factory.apply(random);
    }

    private void processes() {
        kinds.put("kill-service", random -> ProcessFault.killing(programs, List.of(instance(random))));
        kinds.put("kill-both-instances", random -> ProcessFault.killing(programs, bothOf(service(random))));
        kinds.put("kill-all-but-ordering", random -> ProcessFault.killing(programs, allButOrdering()));
        kinds.put(
                "restart-everything", random -> ProcessFault.restarting(programs, shuffled(programs.names(), random)));
        kinds.put("stop-service", random -> ProcessFault.stopping(programs, lastOf(service(random))));
        kinds.put("pause-service", random -> new Pause(programs, instance(random)));
        kinds.put("kill-gateway", random -> ProcessFault.killing(programs, List.of(one(random, gateways()))));
        kinds.put("pause-gateway", random -> new Pause(programs, one(random, gateways())));
        for (String single : List.of("kafka", "postgres", "keycloak", "smtp")) {
            kinds.put("kill-" + single, random -> ProcessFault.killing(programs, List.of(single)));
            kinds.put("pause-" + single, random -> new Pause(programs, single));
        }
    }

    private void network() {
        disturbing("cut", random -> Disturbance.CUT);
        disturbing("half-open", random -> Disturbance.HALF_OPEN);
        disturbing("no-answers", random -> Disturbance.NO_ANSWERS);
        disturbing("no-requests", random -> Disturbance.NO_REQUESTS);
        disturbing("delay", random -> Disturbance.delaying(Duration.ofMillis(random.nextInt(20, 400))));
        disturbing("throttle", random -> Disturbance.throttlingTo(random.nextInt(2_000, 30_000)));
        kinds.put("reset", random -> {
            String name = one(random, programs.names());
            return LinkFault.resetting(
                    "connections of %s reset".formatted(name),
                    programs.network().touching(name));
        });
        kinds.put("isolate-service", random -> {
            String name = instance(random);
            return LinkFault.disturbing(name + " isolated", programs.network().touching(name), Disturbance.HALF_OPEN);
        });
    }

    private void disturbing(String kind, Function<Random, Disturbance> disturbance) {
        kinds.put(kind, random -> {
            Link link = one(random, programs.network().busy());
            return LinkFault.disturbing("%s: %s".formatted(kind, link), List.of(link), disturbance.apply(random));
        });
    }

    private void records() {
        for (HostileRecords.Kind kind : HostileRecords.Kind.values()) {
            kinds.put(kind.name().toLowerCase() + "-records", random -> {
                String topic = one(random, Topology.read().topics());
                return new HostileRecords(addresses, topic, readersOf(topic), kind);
            });
        }
    }

    private void operations() {
        kinds.put("end-sessions", random -> new SessionsEnded(addresses, service(random)));
        kinds.put("rebuild", onReplica((service, topic) -> new Rebuild(operator, service, topic)));
        kinds.put(
                "change-by-hand",
                onReplica((service, topic) -> new RowChangedByHand(addresses, operator, service, topic)));
        kinds.put(RestoredBackup.KIND, random -> {
            String service = service(random);
            return new RestoredBackup(programs, addresses, operator, service, bothOf(service));
        });
        kinds.put("republish", random -> {
            String service = service(random);
            return new Republication(
                    operator, service, one(random, part(service).owns()));
        });
    }

    private Function<Random, Fault> onReplica(BiFunction<String, String, Fault> fault) {
        return random -> {
            String service = service(random);
            List<String> topics = part(service).replicates().stream()
                    .filter(topic -> !topic.contains(".erasure."))
                    .toList();
            return fault.apply(service, one(random, topics));
        };
    }

    private List<String> readersOf(String topic) {
        return services.entrySet().stream()
                .filter(each -> each.getValue().replicates().contains(topic))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Topology.Part part(String service) {
        return services.getOrDefault(service, new Topology.Part(List.of(), List.of()));
    }

    /** Ordering needs none of them to place orders. */
    private List<String> allButOrdering() {
        return Modules.SERVICES.stream()
                .filter(service -> !service.equals("ordering"))
                .flatMap(service -> bothOf(service).stream())
                .toList();
    }

    private List<String> bothOf(String service) {
        return programs.names().stream()
                .filter(name -> name.equals(service) || name.startsWith(service + "#"))
                .toList();
    }

    /** A first instance may write a start-up cache when it is stopped, for a minute. */
    private String lastOf(String service) {
        return bothOf(service).getLast();
    }

    private List<String> gateways() {
        return bothOf(Modules.GATEWAY);
    }

    private String instance(Random random) {
        return one(random, bothOf(service(random)));
    }

    private static String service(Random random) {
        return one(random, Modules.SERVICES);
    }

    private static List<String> shuffled(List<String> names, Random random) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
