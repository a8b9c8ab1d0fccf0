package dev.orderly.launcher.build;

import dev.orderly.launcher.Fingerprint;
import dev.orderly.launcher.Home;
import dev.orderly.launcher.Modules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The sources of a program: its module, and the shared ones. */
public record Sources(Path root, String module) {

    /** The gateway's shared modules, too. */
    private static final List<String> SHARED_BY_ALL = List.of("state-topics", "contracts");

    /** Every service's shared modules, too. */
    public static final List<String> SHARED_MODULES = Stream.concat(
                    SHARED_BY_ALL.stream(), Stream.of("state-transfer", "service-api"))
            .toList();

    /** The fingerprint of a program's current sources. */
    public static String fingerprint(Home home, String module) {
        return new Sources(home.root(), module).fingerprint();
    }

    private static final List<String> GATEWAY_DOCUMENTS = List.of("docs/openapi", Modules.TOPOLOGY, Modules.LIST);

    /** Build output among the sources. */
    private static final Set<Path> BUILT = Set.of(Path.of("node_modules"), Path.of("dist"), Path.of("generated"));

    /** The same for the same files with the same content, independent of the project's location. */
    String fingerprint() {
        var fingerprint = new Fingerprint();
        files().forEach(file -> fingerprint.withFile(root, file));
        return fingerprint.toString();
    }

    private List<Path> files() {
        boolean isGateway = module.equals(Modules.GATEWAY);
        Stream<String> modules =
                Stream.concat(Stream.of(module), (isGateway ? SHARED_BY_ALL : SHARED_MODULES).stream());
        return Stream.of(
                        Stream.of("pom.xml"),
                        modules.flatMap(each -> Stream.of(each + "/pom.xml", each + "/src/main")),
                        (isGateway ? GATEWAY_DOCUMENTS : List.<String>of()).stream())
                .flatMap(paths -> paths)
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
