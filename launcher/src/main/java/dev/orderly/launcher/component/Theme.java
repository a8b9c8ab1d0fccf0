package dev.orderly.launcher.component;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Orderly's theme for Keycloak's pages, from the module {@code keycloak-realm}. */
final class Theme {

    private static final String NAME = "orderly";

    /**
     * Replaces the content of a directory of themes.
     *
     * @param demoUsers the users that the sign-in page offers; by default the theme offers none
     */
    static void writeTo(Path themes, List<String> demoUsers) throws IOException {
        FileUtils.deleteDirectory(themes.toFile());
        copy(themes.resolve(NAME));
        Files.writeString(
                themes.resolve(NAME).resolve("login/theme.properties"),
                "demoUsers=%s%n".formatted(String.join(" ", demoUsers)),
                StandardOpenOption.APPEND);
    }

    private static void copy(Path target) throws IOException {
        URL theme = Objects.requireNonNull(Theme.class.getResource("/theme/" + NAME));
        try {
            URI uri = theme.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copy(jar.getPath("/theme/" + NAME), target);
                }
            } else {
                copy(Path.of(uri), target);
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path each : tree.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        }
    }

    private Theme() {}
}
