package dev.orderly.kubernetes;

import java.util.Set;
import java.util.stream.Stream;

/** Checks that everything is in the one namespace. */
final class Namespaces {

    static final String ORDERLY = "orderly";

    private static final Set<String> OF_THE_CLUSTER = Set.of(
            "ClusterIssuer",
            "ClusterRole",
            "ClusterRoleBinding",
            "ClusterSecretStore",
            "GatewayClass",
            "Namespace",
            "PriorityClass",
            "StorageClass");

    static Stream<String> complaints(Manifests manifests) {
        return manifests.resources().stream()
                .filter(resource -> OF_THE_CLUSTER.contains(resource.kind())
                                != resource.at("/metadata/namespace").isMissingNode()
                        || !resource.at("/metadata/namespace").asText(ORDERLY).equals(ORDERLY))
                .map(resource -> "%s is in namespace %s: everything but what is the whole cluster's is in %s"
                        .formatted(resource, resource.at("/metadata/namespace"), ORDERLY));
    }

    private Namespaces() {}
}
