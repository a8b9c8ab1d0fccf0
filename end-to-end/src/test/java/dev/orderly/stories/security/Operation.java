package dev.orderly.stories.security;

import dev.orderly.launcher.Modules;
import dev.orderly.stories.fixtures.RunningOrderly;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An operation in a service's OpenAPI document. @param path with its parameters in braces */
public record Operation(String service, String method, String path) {

    static final List<String> SERVICES = Modules.SERVICES;

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** All operations of the running services. */
    static List<Operation> all() {
        return SERVICES.stream().flatMap(Operation::of).toList();
    }

    private static Stream<Operation> of(String service) {
        return ApiDocuments.of(service)
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(METHODS::contains)
                        .map(method -> new Operation(service, method.toUpperCase(), path.getKey())));
    }

    public boolean takesBody() {
        return method.equals("POST") || method.equals("PUT");
    }

    /** The address with every parameter replaced by the same text, without encoding. */
    String address(String parameter) {
        return RunningOrderly.address(service) + path.replaceAll("\\{[^}]+}", parameter);
    }

    /** The same at the gateway, below its address: operators' paths are below their service's name. */
    String pathAtTheGateway(String parameter) {
        boolean shared = Stream.of("/replicas", "/states", "/dead-letters").anyMatch(path::startsWith);
        return (shared ? "/api/services/" + service : "/api") + path.replaceAll("\\{[^}]+}", parameter);
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(service, method, path);
    }
}
