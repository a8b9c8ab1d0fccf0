package dev.orderly.migrations;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The directories with a service's migrations. */
final class Migrations {

    private static final Path CONFIGURATION =
            Path.of("../service-api/src/main/resources/META-INF/microprofile-config.properties");
    private static final Path BEFORE = Path.of("src/test/resources/migrations-before");

    private Migrations() {}

    /** Those that the service finds on its class path when it starts. */
    static List<Path> of(String service) {
        return locations()
                .flatMap(location -> Stream.of("state-transfer", "service-api", service)
                        .map(module -> Path.of("..", module, "src/main/resources", location)))
                .filter(Files::exists)
                .toList();
    }

    /** Those before they were squashed. */
    static List<Path> before(String service) {
        return List.of(BEFORE.resolve("state-transfer"), BEFORE.resolve(service));
    }

    /** Scripts that fill every table of a service's database before. */
    static List<Path> dataBefore(String service) {
        return List.of(BEFORE.resolve("data/mechanism.sql"), BEFORE.resolve("data/%s.sql".formatted(service)));
    }

    private static Stream<String> locations() {
        try (Reader file = Files.newBufferedReader(CONFIGURATION)) {
            Properties configuration = new Properties();
            configuration.load(file);
            return Stream.of(
                    configuration.getProperty("quarkus.flyway.locations").split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
