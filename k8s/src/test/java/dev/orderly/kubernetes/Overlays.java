package dev.orderly.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The manifests to check: each overlay as it is, and with programs of the other kind, native or on JVMs. */
final class Overlays {

    private static final String OVERLAYS = "overlays";
    private static final Pattern COMPONENT = Pattern.compile("(components/)(native|jvm)\\b");
    private static final Map<String, String> OTHER = Map.of("native", "jvm", "jvm", "native");

    /** A copy of all manifests, in which each overlay uses the other component. */
    private static final Path OTHERS = Path.of("target/other-programs");

    private static final Map<Path, Manifests> BUILT = new ConcurrentHashMap<>();

    static List<Path> all() {
        return Stream.of(Path.of(OVERLAYS), copied().resolve(OVERLAYS))
                .flatMap(Overlays::directories)
                .toList();
    }

    static Manifests built(String name) {
        return built(Path.of(OVERLAYS, name));
    }

    static Manifests built(Path overlay) {
        return BUILT.computeIfAbsent(
                overlay,
                directory -> Manifests.parse(
                        directory.getFileName().toString(), Kubectl.find().kustomize(directory)));
    }

    private static Path copied() {
        try {
            FileUtils.deleteDirectory(OTHERS.toFile());
            for (String part : List.of("base", "components", OVERLAYS)) {
                FileUtils.copyDirectory(
                        Path.of(part).toFile(), OTHERS.resolve(part).toFile());
            }
            for (Path overlay : directories(OTHERS.resolve(OVERLAYS)).toList()) {
                Path file = overlay.resolve("kustomization.yaml");
                Files.writeString(file, withOtherPrograms(Texts.read(file)));
            }
            return OTHERS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withOtherPrograms(String kustomization) {
        return COMPONENT.matcher(kustomization).replaceAll(found -> found.group(1) + OTHER.get(found.group(2)));
    }

    private static Stream<Path> directories(Path parent) {
        try (var children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Overlays() {}
}
