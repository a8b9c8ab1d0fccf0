package dev.orderly.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The resources for Argo CD and Flux that apply the overlays. */
class ApplicationsTest {

    static List<Path> files() {
        try (var files = Files.list(Path.of("applications"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void fitTheirTypes(Path file) {
        assertThat(Rule.TYPES.complaints(read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nameAnOverlay(Path file) {
        Stream<Path> paths = read(file).resources().stream()
                .flatMap(resource -> Stream.of(resource.at("/spec/source/path"), resource.at("/spec/path")))
                .filter(JsonNode::isTextual)
                .map(path -> Path.of("..").resolve(path.asText()));
        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(
                        path -> assertThat(path.resolve("kustomization.yaml")).exists());
    }

    private static Manifests read(Path file) {
        return Manifests.parse(file.toString(), Texts.read(file));
    }
}
