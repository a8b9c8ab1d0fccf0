package dev.orderly.images;

import dev.orderly.launcher.Fingerprint;
import dev.orderly.launcher.Home;
import dev.orderly.launcher.component.Archive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * A Java runtime made once from the build's JDK, with the modules that the programs need. A start-up cache is valid
 * only for the runtime that recorded it: so the images do not use their base's.
 */
record JavaRuntime(Path directory) {

    /**
     * In addition to the standard: optional modules that Netty, Kafka, Vert.x and Hibernate use, and all languages and
     * character sets.
     */
    private static final String MODULES =
            "java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs";

    static JavaRuntime in(Home home) {
        String name = new Fingerprint()
                .with(System.getProperty("java.vendor"))
                .with(System.getProperty("java.vm.version"))
                .with(MODULES)
                .toString();
        Path runtimes = home.programs().resolve("java-runtime");
        try {
            Files.createDirectories(runtimes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path directory = runtimes.resolve(name);
        Archive.once(directory, part -> {
            // jlink creates it itself
            Files.delete(part);
            link(part);
            Layers.setTimes(part);
        });
        return new JavaRuntime(directory);
    }

    Path java() {
        return directory.resolve("bin/java");
    }

    private static void link(Path output) {
        var messages = new StringWriter();
        var writer = new PrintWriter(messages);
        List<String> arguments = List.of(
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                output.toString());
        int code = ToolProvider.findFirst("jlink").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("jlink failed: " + messages);
        }
    }
}
