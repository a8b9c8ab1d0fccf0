package dev.orderly.kubernetes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The resources that an overlay applies to a cluster.
 *
 * @param name the overlay's
 */
record Manifests(String name, List<Resource> resources) {

    static Manifests parse(String name, String yaml) {
        return new Manifests(
                name, Json.documents(yaml).stream().map(Resource::new).toList());
    }

    /** Whether this overlay has the demo users. */
    boolean isForDevelopment() {
        return name.startsWith("local");
    }

    Stream<Resource> of(String... kinds) {
        return resources.stream().filter(resource -> resource.is(kinds));
    }

    Optional<Resource> find(String kind, String name) {
        return of(kind).filter(resource -> resource.name().equals(name)).findFirst();
    }
}
