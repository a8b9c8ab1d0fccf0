package dev.orderly.images;

import dev.orderly.launcher.Fingerprint;
import dev.orderly.launcher.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.spi.ToolProvider;
import org.apache.commons.io.FileUtils;

/**
 * A Java runtime with what the programs need of the JDK that builds them, made once. A start-up cache holds for the very
 * runtime that it was recorded with: that is why the images do not take one from their base.
 */
record JavaRuntime(Path directory) {

    /** Beside the standard: what Netty, Kafka, Vert.x and Hibernate use where it is there, and all languages and character sets. */
    private static final String MODULES =
            "java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs";

    static JavaRuntime in(Home home) {
        String name = new Fingerprint()
                .with(System.getProperty("java.vendor"))
                .with(System.getProperty("java.vm.version"))
                .with(MODULES)
                .toString();
        var runtime = new JavaRuntime(home.programs().resolve("java-runtime").resolve(name));
        runtime.ensure();
        return runtime;
    }

    Path java() {
        return directory.resolve("bin/java");
    }

    private void ensure() {
        if (Files.exists(directory)) {
            return;
        }
        try {
            Path part = directory.resolveSibling(directory.getFileName() + ".part");
            FileUtils.deleteDirectory(part.toFile());
            Files.createDirectories(part.getParent());
            link(part);
            Layers.setTimes(part);
            Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path output) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
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
            throw new IllegalStateException("jlink failed: " + said);
        }
    }
}
