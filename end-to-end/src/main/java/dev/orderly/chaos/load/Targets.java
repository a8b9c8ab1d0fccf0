package dev.orderly.chaos.load;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The addresses that are called.
 *
 * @param programs base addresses by instance, such as {@code ordering}, {@code ordering#2} and {@code gateway}
 * @param realm Keycloak's address of the realm
 */
public record Targets(Map<String, URI> programs, URI realm) {

    /** A running instance of a program. */
    public record Instance(String name, URI address) {}

    /** All instances of a program, the first one first. */
    public List<Instance> of(String program) {
        return programs.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(program) || entry.getKey().startsWith(program + "#"))
                .map(entry -> new Instance(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Instance::name))
                .toList();
    }
}
