package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the programs in a container.
 *
 * @param name of its module, and of its image
 */
record Program(Resource workload, JsonNode container, String name, Map<String, String> environment) {

    private static final List<Path> SHARED = Stream.of("../state-transfer", "../service-api")
            .map(module -> Path.of(module, "src/main/resources/META-INF/microprofile-config.properties"))
            .toList();

    /** The programs that serve. */
    static Stream<Program> of(Manifests manifests) {
        return all(manifests)
                .filter(program -> program.container().path("name").asText().equals(program.name()));
    }

    /** Including those in init containers. */
    static Stream<Program> all(Manifests manifests) {
        return Pods.templates(manifests)
                .filter(template ->
                        TheCode.PROGRAMS.contains(template.workload().name()))
                .flatMap(template -> template.containers()
                        .map(container -> new Program(
                                template.workload(),
                                container,
                                template.workload().name(),
                                Environment.of(manifests, container))));
    }

    boolean isService() {
        return !name.equals(TheCode.GATEWAY);
    }

    /** The configuration as the program will read it. */
    SmallRyeConfig config() {
        try {
            var builder = new SmallRyeConfigBuilder()
                    .withProfile("prod")
                    .addDefaultInterceptors()
                    .withSources(
                            new PropertiesConfigSource(own().toUri().toURL(), 250),
                            new EnvConfigSource(environment, 300));
            if (isService()) {
                for (Path shared : SHARED) {
                    builder.withSources(
                            new PropertiesConfigSource(shared.toUri().toURL(), 100));
                }
            }
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files with its properties. */
    Stream<Path> files() {
        return isService() ? Stream.concat(Stream.of(own()), SHARED.stream()) : Stream.of(own());
    }

    Path module() {
        return Path.of("..", name);
    }

    private Path own() {
        Path properties = module().resolve("src/main/resources/application.properties");
        if (!Files.exists(properties)) {
            throw new AssertionError("There is no program " + name);
        }
        return properties;
    }

    @Override
    public String toString() {
        return "%s, container %s,".formatted(workload, container.path("name").asText());
    }
}
