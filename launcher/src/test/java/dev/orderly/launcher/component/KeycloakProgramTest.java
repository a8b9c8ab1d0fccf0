package dev.orderly.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.launcher.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Uses the project's own home: later tests that start Keycloak find it ready. */
class KeycloakProgramTest {

    @Test
    void keycloakIsUnpackedAndBuiltForItsDatabaseOnce() throws IOException {
        Home home = Home.of("..", Map.of());
        home.ensure();
        KeycloakProgram program = KeycloakProgram.in(home);

        program.ensure();
        assertThat(builtWith(program)).containsEntry("kc.db", "dev-file").containsEntry("kc.optimized", "true");

        FileTime built = Files.getLastModifiedTime(augmented(program));
        program.ensure();
        assertThat(Files.getLastModifiedTime(augmented(program))).isEqualTo(built);
    }

    private static Properties builtWith(KeycloakProgram program) throws IOException {
        try (var jar = new ZipFile(augmented(program).toFile());
                InputStream options = jar.getInputStream(jar.getEntry("META-INF/keycloak-persisted.properties"))) {
            var properties = new Properties();
            properties.load(options);
            return properties;
        }
    }

    private static Path augmented(KeycloakProgram program) {
        return program.server().resolve("lib/quarkus/generated-bytecode.jar");
    }
}
