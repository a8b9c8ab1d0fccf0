package dev.orderly.launcher.build;

import dev.orderly.launcher.Fingerprint;
import dev.orderly.launcher.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a program is built from: its module, and what it shares with others. */
public record Sources(Path root, String module) {

    /** What every service is built from, too. */
    public static final List<String> SHARED_MODULES = List.of("state-topics", "contracts", "state-transfer", "service-api");

    /** A name for what a program of this project is built from, as it is now. */
    public static String fingerprint(Home home, String module) {
        return new Sources(home.root(), module).fingerprint();
    }

    private static final List<String> SHARED_BY_SERVICES = SHARED_MODULES.stream()
            .flatMap(shared -> Stream.of(shared + "/pom.xml", shared + "/src/main"))
            .toList();
    private static final List<String> TOLD_BY_THE_GATEWAY = List.of("docs/openapi", "docs/topology.md");

    /** What lies among the sources and is written by a build. */
    private static final Set<Path> BUILT = Set.of(Path.of("node_modules"), Path.of("dist"), Path.of("generated"));

    /** The same for the same files with the same content, wherever the project lies. */
    String fingerprint() {
        var fingerprint = new Fingerprint();
        files().forEach(file -> fingerprint.withFile(root, file));
        return fingerprint.toString();
    }

    private List<Path> files() {
        return Stream.concat(
                        Stream.of("pom.xml", module + "/pom.xml", module + "/src/main"),
                        (module.equals("gateway") ? TOLD_BY_THE_GATEWAY : SHARED_BY_SERVICES).stream())
                .flatMap(path -> under(root.resolve(path)))
                .filter(this::isWrittenByHand)
                .sorted()
                .toList();
    }

    private static Stream<Path> under(Path path) {
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isWrittenByHand(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false).noneMatch(BUILT::contains);
    }
}
