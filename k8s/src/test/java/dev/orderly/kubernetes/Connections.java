package dev.orderly.kubernetes;

import io.smallrye.config.SmallRyeConfig;
import java.util.stream.Stream;

/** Checks that PostgreSQL allows all connections that may be open at once: any more would fail. */
final class Connections {

    /** In addition to its pools, an instance has a connection for the leader's lock, and one that listens. */
    private static final int OF_THE_RELAY = 2;

    /** CloudNativePG's own, and an administrator's. */
    private static final int OF_OPERATORS = 10;

    static Stream<String> complaints(Manifests manifests) {
        return manifests.of("Cluster").flatMap(cluster -> {
            int most = cluster.at("/spec/postgresql/parameters/max_connections").asInt(100);
            int opened = OF_OPERATORS + ofPrograms(manifests, cluster) + ofKeycloak(manifests, cluster);
            return opened > most
                    ? Stream.of("%s takes %d connections, but %d can be opened at once: raise max_connections"
                            .formatted(cluster, most, opened))
                    : Stream.empty();
        });
    }

    /** During a rollout there is one more instance. */
    private static int ofPrograms(Manifests manifests, Resource cluster) {
        return Program.of(manifests)
                .filter(Program::isService)
                .filter(program ->
                        leadsTo(cluster, program.environment().getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "")))
                .mapToInt(program -> (Scaling.most(manifests, program.workload()) + 1) * ofInstance(program.config()))
                .sum();
    }

    private static int ofInstance(SmallRyeConfig config) {
        return config.getValue("quarkus.datasource.reactive.max-size", Integer.class)
                + config.getValue("quarkus.datasource.jdbc.max-size", Integer.class)
                + OF_THE_RELAY;
    }

    private static int ofKeycloak(Manifests manifests, Resource cluster) {
        return manifests
                .of("Keycloak")
                .filter(keycloak -> leadsTo(cluster, keycloak.text("/spec/db/host")))
                .mapToInt(keycloak -> keycloak.at("/spec/instances").asInt(1)
                        * keycloak.at("/spec/db/poolMaxSize").asInt(100))
                .sum();
    }

    private static boolean leadsTo(Resource cluster, String address) {
        return Services.of(cluster).anyMatch(service -> address.matches("(.*//)?%s([.:/].*)?".formatted(service)));
    }

    private Connections() {}
}
