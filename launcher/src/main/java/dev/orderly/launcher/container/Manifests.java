package dev.orderly.launcher.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/** The programs' manifests from {@code k8s/}, built by kubectl. */
public record Manifests(List<JsonNode> resources) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** An overlay that is not in a file: the base, and the programs of one kind. */
    private static final String OVERLAY = """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources: [%s]
            components: [%s]
            """;

    /**
     * Takes a second.
     *
     * @throws Problem if there is no kubectl, or the manifests do not build
     */
    public static Manifests of(Home home, boolean natively) {
        Path kubernetes = home.root().resolve("k8s");
        try {
            Path overlay = Files.createTempDirectory(home.run(), "manifests");
            Path base = overlay.relativize(kubernetes.resolve("base"));
            Path component = overlay.relativize(kubernetes.resolve("components").resolve(natively ? "native" : "jvm"));
            Files.writeString(overlay.resolve("kustomization.yaml"), OVERLAY.formatted(base, component));
            Manifests manifests = parse(kustomize(kubernetes, overlay));
            FileUtils.deleteDirectory(overlay.toFile());
            return manifests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Manifests parse(String yaml) throws IOException {
        try (MappingIterator<JsonNode> resources =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return new Manifests(resources.readAll());
        }
    }

    private static String kustomize(Path kubernetes, Path overlay) {
        // the one that the manifests' checks downloaded
        Path fetched = kubernetes.resolve("target/kubectl");
        String kubectl = Files.isExecutable(fetched) ? fetched.toString() : "kubectl";
        if (!Tool.succeeds(kubectl, "version", "--client")) {
            throw new Problem(
                    "The manifests of k8s/ are put together by kubectl, and it was not found: install it "
                            + "(https://kubernetes.io/docs/tasks/tools), or run ./mvnw verify -pl k8s -am once, which fetches one.");
        }
        String yaml = Tool.output(kubectl, "kustomize", overlay.toString());
        if (yaml.isEmpty()) {
            throw new Problem("The manifests of k8s/ do not build: %s kustomize k8s/base says why.".formatted(kubectl));
        }
        return yaml;
    }

    /** All resources of a kind. */
    List<JsonNode> all(String kind) {
        return resources.stream()
                .filter(each -> each.path("kind").asText().equals(kind))
                .toList();
    }

    JsonNode deployment(String name) {
        return all("Deployment").stream()
                .filter(each -> each.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
