package dev.orderly.launcher.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project's files that a new service changes, and those that are looked at, in another directory. */
record ProjectCopy(Path root) {

    static final String TOPIC = "customers.customer.v1";
    static final Request ZEPPELINS = new Request("zeppelins", null, TOPIC);

    private static final Checkout PROJECT = new Checkout(Path.of(".."));

    static ProjectCopy in(Path root) {
        var copy = new ProjectCopy(root);
        Stream<String> properties = Stream.concat(PROJECT.services().stream(), Stream.of("gateway"))
                .map(program -> program + "/src/main/resources/application.properties");
        Stream<String> lookedAt = Stream.of(
                Checkout.stateClass("Erasure"), "contracts/src/main/contracts/%s/1.samples.json".formatted(TOPIC));
        Stream.of(Scaffold.of(PROJECT, ZEPPELINS).changed(), properties, lookedAt)
                .flatMap(files -> files)
                .distinct()
                .forEach(file -> copy.checkout().write(file, PROJECT.read(file)));
        return copy;
    }

    Checkout checkout() {
        return new Checkout(root);
    }

    void add(Request request) {
        Scaffold.of(root, request).write();
    }

    /** All files but Git's. */
    SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith(".git/")) {
                    contents.put(name, Files.readString(file));
                }
            }
        }
        return contents;
    }
}
