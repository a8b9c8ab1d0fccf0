package dev.orderly.launcher.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** native-image's figures about a build. */
record NativeBuildReport(double seconds, long peakBytes, long executableBytes) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param target the build's output directory */
    static NativeBuildReport in(Path target) {
        try (Stream<Path> files = Files.walk(target, 2)) {
            Path file = files.filter(each -> each.toString().endsWith("-build-output-stats.json"))
                    .findFirst()
                    .orElseThrow();
            JsonNode json = JSON.readTree(file.toFile());
            return new NativeBuildReport(
                    json.at("/resource_usage/total_secs").asDouble(),
                    json.at("/resource_usage/memory/peak_rss_bytes").asLong(),
                    json.at("/image_details/total_bytes").asLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "compiled in %.0f min with %.1f GB, %d MB"
                .formatted(seconds / 60, peakBytes / 1e9, executableBytes / 1_000_000);
    }
}
