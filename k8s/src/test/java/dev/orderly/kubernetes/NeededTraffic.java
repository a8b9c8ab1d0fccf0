package dev.orderly.kubernetes;

import dev.orderly.kubernetes.Pods.Pod;
import dev.orderly.kubernetes.Traffic.Flow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which connections are needed: between services they follow from the topics that each owns and replicates. */
final class NeededTraffic {

    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9000;
    private static final int KAFKA = 9093;
    private static final int POSTGRES = 5432;
    private static final int QUORUM = 9090;
    private static final int REPLICATION = 9091;
    private static final int AGENT = 8443;

    private static final String DNS = "kube-system/kube-dns";
    private static final String INGRESS = "envoy-gateway-system";
    private static final String PROMETHEUS = "monitoring";
    private static final String STRIMZI = "strimzi";
    private static final String CLOUD_NATIVE_PG = "cnpg-system";

    private final Manifests manifests;
    private final List<Pod> pods;
    private final Set<Flow> flows = new HashSet<>();

    static Set<Flow> of(Manifests manifests) {
        NeededTraffic needed = new NeededTraffic(manifests);
        needed.pods.forEach(needed::ofEverybody);
        Program.of(manifests).forEach(needed::ofProgram);
        needed.ofKafka();
        needed.ofPostgres();
        needed.ofKeycloak();
        return needed.flows;
    }

    private NeededTraffic(Manifests manifests) {
        this.manifests = manifests;
        this.pods = Pods.of(manifests);
    }

    private void ofEverybody(Pod pod) {
        flows.add(new Flow(pod.name(), DNS, "53"));
        flows.add(new Flow(pod.name(), DNS, "53/UDP"));
    }

    private void ofProgram(Program program) {
        String name = program.name();
        brokers().forEach(broker -> allow(name, broker, KAFKA));
        keycloak().forEach(keycloak -> allow(name, keycloak, HTTP));
        if (manifests.of("ServiceMonitor", "PodMonitor").findAny().isPresent()) {
            allow(PROMETHEUS, name, MANAGEMENT);
        }
        ofMail(program);
        if (program.isService()) {
            // for comparing replicas
            TheCode.owners(name).forEach(owner -> allow(name, owner, HTTP));
            databases(program).forEach(database -> allow(name, database, POSTGRES));
        } else {
            allow(INGRESS, name, HTTP);
            TheCode.SERVICES.forEach(service -> allow(name, service, HTTP));
        }
    }

    private Stream<String> databases(Program program) {
        return clusters(program.environment()
                .getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "")
                .replaceAll(".*//([^/:]+).*", "$1"));
    }

    /** The database clusters that a service connects to. */
    private Stream<String> clusters(String service) {
        return manifests
                .of("Cluster")
                .filter(cluster -> Services.of(cluster).anyMatch(service::equals))
                .map(Resource::name);
    }

    /** The mail server is in the namespace, or anywhere. */
    private void ofMail(Program program) {
        String host = program.environment().get("QUARKUS_MAILER_HOST");
        if (host != null) {
            int port = Integer.parseInt(program.environment().getOrDefault("QUARKUS_MAILER_PORT", "25"));
            boolean isHere = pods.stream().anyMatch(pod -> pod.name().equals(host));
            allow(program.name(), isHere ? host : Traffic.ANYWHERE, port);
        }
    }

    private void ofKafka() {
        Stream.of(labelled("strimzi.io/kind", "Kafka"), List.of(STRIMZI))
                .flatMap(List::stream)
                .forEach(from -> brokers().forEach(broker -> allow(from, broker, REPLICATION)));
        for (String node : nodes()) {
            controllers().forEach(controller -> allow(node, controller, QUORUM));
            allow(STRIMZI, node, AGENT);
            keycloak().forEach(keycloak -> allow(node, keycloak, HTTP));
        }
        controllers().forEach(controller -> allow(STRIMZI, controller, QUORUM));
        labelled("strimzi.io/kind", "Kafka").forEach(this::toTheApiServer);
    }

    private void ofPostgres() {
        manifests.of("Cluster").map(Resource::name).forEach(database -> {
            allow(database, database, POSTGRES);
            allow(database, database, 8000);
            allow(CLOUD_NATIVE_PG, database, POSTGRES);
            allow(CLOUD_NATIVE_PG, database, 8000);
            toTheApiServer(database);
        });
    }

    private void ofKeycloak() {
        for (String keycloak : keycloak()) {
            allow(INGRESS, keycloak, HTTP);
            allow(keycloak, TheCode.GATEWAY, HTTP); // back-channel logout
            allow(keycloak, keycloak, 7800);
            allow(keycloak, keycloak, 57800);
        }
        manifests
                .of("Keycloak")
                .flatMap(keycloak -> clusters(keycloak.text("/spec/db/host")))
                .forEach(database -> Stream.concat(keycloak().stream(), imports().stream())
                        .forEach(from -> allow(from, database, POSTGRES)));
    }

    /** The API server is not a pod; it listens at its Service's port, and at its own. */
    private void toTheApiServer(String from) {
        allow(from, Traffic.ANYWHERE, 443);
        allow(from, Traffic.ANYWHERE, 6443);
    }

    private void allow(String from, String to, int port) {
        flows.add(Flow.of(from, to, port));
    }

    private List<String> nodes() {
        return labelled("strimzi.io/name", "kafka-kafka");
    }

    private List<String> brokers() {
        return labelled("strimzi.io/broker-role", "true");
    }

    private List<String> controllers() {
        return labelled("strimzi.io/controller-role", "true");
    }

    private List<String> keycloak() {
        return labelled("app", "keycloak");
    }

    private List<String> imports() {
        return labelled("app", "keycloak-realm-import");
    }

    private List<String> labelled(String label, String value) {
        return pods.stream()
                .filter(pod -> value.equals(pod.labels().get(label)))
                .map(Pod::name)
                .toList();
    }
}
