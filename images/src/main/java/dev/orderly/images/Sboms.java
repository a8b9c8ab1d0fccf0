package dev.orderly.images;

import dev.orderly.launcher.Fingerprint;
import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.build.Sources;
import dev.orderly.launcher.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The programs' SBOMs, as CycloneDX documents. Maven writes them, again if a build file has changed. */
record Sboms(Home home) {

    /** Writes all missing ones, in one run of Maven. */
    void ensure(List<String> programs) {
        List<String> missing = programs.stream()
                .filter(program -> Files.notExists(of(program)))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        var maven = new ProcessBuilder(
                        "./mvnw",
                        "-B",
                        "-ntp",
                        "-q",
                        "-T",
                        "2",
                        "-pl",
                        String.join(",", missing),
                        "-am",
                        "org.cyclonedx:cyclonedx-maven-plugin:makeBom",
                        "-Dproject.build.outputTimestamp=1970-01-01T00:00:01Z")
                .directory(home.root().toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Tool.run(maven);
        } catch (IllegalStateException e) {
            throw new Problem("The SBOMs of the programs could not be written: %s".formatted(e.getMessage()), e);
        }
        missing.forEach(this::keep);
    }

    private void keep(String program) {
        try {
            Path kept = of(program);
            Files.createDirectories(kept.getParent());
            Path made = home.root().resolve(program).resolve("target/sbom.json");
            Files.copy(made, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path of(String program) {
        var fingerprint = new Fingerprint();
        fingerprint.withFile(home.root(), home.root().resolve("pom.xml"));
        Stream.concat(Sources.SHARED_MODULES.stream(), Stream.of(program))
                .map(module -> module + "/pom.xml")
                .forEach(file -> fingerprint.withFile(home.root(), home.root().resolve(file)));
        return home.programs().resolve("sboms").resolve("%s-%s.json".formatted(program, fingerprint));
    }
}
