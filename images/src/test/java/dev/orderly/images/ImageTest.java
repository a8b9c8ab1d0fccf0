package dev.orderly.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import dev.orderly.launcher.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the C library of the test's machine, so that it needs no registry. */
class ImageTest {

    private static final Revision REVISION = new Revision("abc", Instant.parse("2026-01-02T03:04:05Z"));

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private Path program;

    @BeforeEach
    void buildTheProgram() throws IOException {
        program = Files.createDirectory(directory.resolve("program"));
        Files.copy(Path.of("/bin/true"), program.resolve("true"));
        assertThat(program.resolve("true").toFile().setExecutable(true)).isTrue();
        Files.writeString(program.resolve("notes"), "nothing to run");
    }

    @Test
    void theSameProgramIsTheSameImageWheneverItWasBuilt() throws IOException {
        String first = write("first.tar");
        Files.setLastModifiedTime(program.resolve("notes"), FileTime.from(Instant.EPOCH));

        assertThat(write("second.tar")).isEqualTo(first);
        assertThat(directory.resolve("second.tar")).hasSameBinaryContentAs(directory.resolve("first.tar"));

        Files.writeString(program.resolve("notes"), "something else");
        assertThat(write("third.tar")).isNotEqualTo(first);
    }

    @Test
    void anOrdinaryUserRunsTheProgramAndLabelsTellWhatItIs() throws IOException {
        write("image.tar");

        JsonNode configuration = configuration("image.tar");
        assertThat(configuration.at("/config/User").asText()).isEqualTo("1001:0");
        assertThat(configuration.at("/config/Entrypoint")).hasToString("[\"/app/true\"]");
        assertThat(configuration.at("/config/WorkingDir").asText()).isEqualTo("/app");
        assertThat(configuration.get("created").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(configuration
                        .at("/config/Labels/org.opencontainers.image.title")
                        .asText())
                .isEqualTo("Orderly: true");
        assertThat(configuration
                        .at("/config/Labels/org.opencontainers.image.revision")
                        .asText())
                .isEqualTo("abc");
    }

    @Test
    void whatLoadsItNamesItAsTheManifestsDo() throws IOException {
        write("image.tar");

        JsonNode index = JSON.readTree(blobs("image.tar").get("index.json"));
        assertThat(index.at("/manifests/0/annotations/org.opencontainers.image.ref.name")
                        .asText())
                .isEqualTo("localhost/orderly/true:1");
    }

    @Test
    void onlyWhatIsToRunCanBeRunAndNothingIsOfTheBuildersDirectories() throws IOException {
        write("image.tar");

        Map<String, Integer> modes = modes("image.tar");
        assertThat(modes).containsEntry("app/true", 0100755).containsEntry("app/notes", 0100644);
        assertThat(modes).containsEntry("tmp/", 040777);
        assertThat(modes.keySet())
                .anyMatch(name -> name.matches("lib.*/libc\\.so\\.6"))
                .allMatch(name -> name.matches("(app|lib[^/]*|usr|tmp)/.*"));
    }

    @Test
    void aBaseThatIsNotThereIsNamed() {
        Path missing = directory.resolve("missing.tar");

        assertThatThrownBy(() -> image(Base.of("tar://" + missing)).writeTo(directory.resolve("image.tar"), directory))
                .isInstanceOf(Problem.class)
                .hasMessage("There is no archive %s.", missing);
        assertThatThrownBy(() -> image(Base.of("Not a name")).writeTo(directory.resolve("image.tar"), directory))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Not a name");
    }

    private String write(String archive) {
        return image(Base.of(Base.THIS_MACHINE)).writeTo(directory.resolve(archive), directory.resolve("layers"));
    }

    private Image image(Base base) {
        return new Image("true", "1", base, new Copied(program), REVISION);
    }

    private JsonNode configuration(String archive) throws IOException {
        Map<String, byte[]> blobs = blobs(archive);
        JsonNode index = JSON.readTree(blobs.get("index.json"));
        JsonNode manifest = JSON.readTree(blobs.get(blob(index.at("/manifests/0/digest"))));
        return JSON.readTree(blobs.get(blob(manifest.at("/config/digest"))));
    }

    private Map<String, Integer> modes(String archive) throws IOException {
        Map<String, Integer> modes = new HashMap<>();
        for (byte[] blob : blobs(archive).values()) {
            if (blob[0] == 0x1f) {
                var layer = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(blob)));
                for (TarArchiveEntry entry = layer.getNextEntry(); entry != null; entry = layer.getNextEntry()) {
                    if (!entry.isDirectory() || entry.getName().equals("tmp/")) {
                        modes.put(entry.getName(), entry.getMode());
                    }
                }
            }
        }
        return modes;
    }

    private Map<String, byte[]> blobs(String archive) throws IOException {
        Map<String, byte[]> blobs = new HashMap<>();
        try (var tar = new TarArchiveInputStream(Files.newInputStream(directory.resolve(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                blobs.put(entry.getName(), tar.readAllBytes());
            }
        }
        return blobs;
    }

    private static String blob(JsonNode digest) {
        return "blobs/" + digest.asText().replace(':', '/');
    }

    private record Copied(Path directory) implements Content {

        @Override
        public List<FileEntriesLayer> layers() {
            return List.of(Layers.of("program", directory, DIRECTORY));
        }

        @Override
        public List<String> entrypoint() {
            return List.of(DIRECTORY + "/true");
        }

        @Override
        public List<String> arguments() {
            return List.of();
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }
    }
}
