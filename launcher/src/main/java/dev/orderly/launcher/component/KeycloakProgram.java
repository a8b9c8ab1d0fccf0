package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Programs;
import dev.orderly.launcher.process.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/** Keycloak, unpacked and built for its database once; each home has its own data. */
record KeycloakProgram(Path directory) {

    static KeycloakProgram in(Home home) {
        return new KeycloakProgram(home.programs().resolve("keycloak-" + Programs.get("keycloak.version")));
    }

    /** Takes half a minute the first time. */
    void ensure() {
        Archive.once(directory, part -> {
            try (InputStream archive = Files.newInputStream(Path.of(Programs.get("keycloak.archive")))) {
                Archive.untarGzip(archive, part);
            }
            Path server = part.resolve(directory.getFileName());
            var build = new ProcessBuilder(List.of(server.resolve("bin/kc.sh").toString(), "build", "--db=dev-file"));
            build.environment().put("JAVA_HOME", System.getProperty("java.home"));
            build.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            Tool.run(build);
        });
    }

    /** Makes a directory a Keycloak home: with links to the shared program, but its own data, import and theme. */
    void linkInto(Path home) throws IOException {
        Files.createDirectories(home.resolve("data/import"));
        for (String each : List.of("lib", "conf", "providers")) {
            Path link = home.resolve(each);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, server().resolve(each));
        }
        // Keycloak caches compressed theme files here between starts
        FileUtils.deleteDirectory(home.resolve("data/tmp/kc-gzip-cache").toFile());
        Theme.writeTo(home.resolve("themes"), Realm.demoUsers());
    }

    Path server() {
        return directory.resolve(directory.getFileName());
    }
}
