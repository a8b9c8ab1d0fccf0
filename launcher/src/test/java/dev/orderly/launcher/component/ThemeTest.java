package dev.orderly.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {

    @TempDir
    Path directory;

    @Test
    void homeHasTheThemeOfNowAndInItTheDemoUsers() throws IOException {
        Path home = directory.resolve("home");
        Path formerly = Files.createDirectories(directory.resolve("program/themes/former"));
        Files.createDirectories(home);
        Files.createSymbolicLink(home.resolve("themes"), formerly.getParent());
        var program = new KeycloakProgram(directory.resolve("program"));

        program.linkInto(home);
        Path login = home.resolve("themes/orderly/login");
        Files.writeString(login.resolve("stale.ftl"), "of an earlier version");
        Path compressed = Files.createDirectories(home.resolve("data/tmp/kc-gzip-cache/version"));
        program.linkInto(home);

        assertThat(login.resolve("resources/css/orderly.css")).isNotEmptyFile();
        assertThat(login.resolve("stale.ftl")).doesNotExist();
        assertThat(compressed).doesNotExist();
        try (Reader properties = Files.newBufferedReader(login.resolve("theme.properties"))) {
            assertThat(read(properties))
                    .containsEntry("parent", "keycloak.v2")
                    .containsEntry("demoUsers", String.join(" ", Realm.demoUsers()));
        }
        assertThat(formerly).exists();
    }

    @Test
    void nobodyIsOfferedByTheThemeAsItComes() throws IOException {
        assertThat(resource("theme.properties")).containsKey("parent").doesNotContainKey("demoUsers");
    }

    @Test
    void bothLanguagesSayEverything() throws IOException {
        Properties english = resource("messages/messages_en.properties");
        Properties norwegian = resource("messages/messages_nb.properties");

        assertThat(norwegian.keySet()).isNotEmpty().isEqualTo(english.keySet());
        assertThat(norwegian.values()).noneMatch(text -> text.toString().isBlank());
    }

    private static Properties resource(String file) throws IOException {
        try (var in = new InputStreamReader(
                Theme.class.getResourceAsStream("/theme/orderly/login/" + file), StandardCharsets.UTF_8)) {
            return read(in);
        }
    }

    private static Properties read(Reader reader) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        return properties;
    }
}
