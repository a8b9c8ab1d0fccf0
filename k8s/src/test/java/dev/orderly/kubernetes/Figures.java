package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * A program's measurements.
 *
 * @param memory resident, in bytes
 * @param cpuToReady seconds of processor time from its start until it is ready; 0 if not measured
 */
record Figures(double memory, double cpuToReady) {

    static final JsonNode FILE = Json.file(Path.of("figures.yaml"));

    static Figures of(Program program) {
        JsonNode measured = isNative(program) ? FILE.at("/native/" + program.name()) : onJvm(program);
        return new Figures(
                (measured.path("anonymous").asDouble() + measured.path("file").asDouble()) * 1e6,
                measured.path("cpu").asDouble());
    }

    private static boolean isNative(Program program) {
        return !program.container().path("image").asText().endsWith("-jvm");
    }

    /** For a program that was not measured, another one's measurements are used. */
    private static JsonNode onJvm(Program program) {
        JsonNode own = FILE.at("/jvm/" + program.name());
        return own.isMissingNode() ? FILE.at("/jvm").valueStream().findFirst().orElseThrow() : own;
    }
}
