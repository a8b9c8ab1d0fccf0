package dev.orderly.launcher.build;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.console.Progress;
import dev.orderly.launcher.process.ProcessTree;
import dev.orderly.launcher.process.ProcessTree.Signal;
import dev.orderly.launcher.process.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiles programs natively, one at a time, because each takes all cores and several gigabytes. */
public final class NativeBuild {

    /** {@code [3/8] Compiling methods...    [******]   (99.9s @ 2.41GB)} */
    private static final Pattern STEP = Pattern.compile("\\[(\\d)/(\\d)] ([^.(\\[]+).*");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Home home;
    private final Progress progress;
    private final Optimization optimization;

    /** @throws Problem if there is no GraalVM */
    public NativeBuild(Home home, Progress progress, Optimization optimization) {
        requireCompiler();
        this.home = home;
        this.progress = progress;
        this.optimization = optimization;
    }

    /** Does nothing if the same build exists. */
    public void build(String module) {
        progress.busy(module, "begins");
        // fingerprinted before compiling: later changes are not in the executable
        var executable = NativeExecutable.of(home, module, optimization);
        if (executable.exists()) {
            progress.done(module, "was already built: " + executable.file());
            return;
        }
        Path log = home.logs().resolve("native-%s.log".formatted(module));
        compile(module, log);
        Path target = home.root().resolve(module).resolve("target");
        executable.keep(target);
        progress.done(module, "%s: %s".formatted(NativeBuildReport.in(target), executable.file()));
    }

    /** In the order in which Quarkus looks for it. */
    private static void requireCompiler() {
        String graal = System.getenv().getOrDefault("GRAALVM_HOME", "");
        if (!Tool.succeeds(Path.of(graal, "bin", "native-image").toString(), "--version")
                && !Tool.succeeds("native-image", "--version")
                && !Tool.succeeds("docker", "info")
                && !Tool.succeeds("podman", "info")) {
            throw new Problem(
                    "A native build needs a GraalVM or Mandrel 25 (https://github.com/graalvm/mandrel/releases), to which "
                            + "GRAALVM_HOME points, or a container engine (Docker or Podman), which fetches one; neither was found.");
        }
    }

    private void compile(String module, Path log) {
        var maven = new ProcessBuilder(
                        "./mvnw",
                        "-B",
                        "-ntp",
                        "-Dnative",
                        "-Dnative.optimization=" + optimization.level(),
                        "-DskipTests",
                        "-Dspotless.check.skip",
                        "-pl",
                        module,
                        "-am",
                        "package")
                .directory(home.root().toFile())
                .redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process process = maven.start();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> new ProcessTree(process.toHandle()).end(Signal.TERM, PATIENCE)));
            try (BufferedReader output = process.inputReader();
                    var kept = new PrintWriter(Files.newBufferedWriter(log), true)) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    kept.println(line);
                    show(module, line);
                }
            }
            if (process.waitFor() != 0) {
                throw new Problem("%s could not be compiled natively: see %s.".formatted(module, log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted.", e);
        }
    }

    private void show(String module, String line) {
        Matcher step = STEP.matcher(line);
        if (step.lookingAt()) {
            progress.step(
                    module,
                    "%s (%s of %s)"
                            .formatted(step.group(3).strip().toLowerCase(Locale.ROOT), step.group(1), step.group(2)));
        }
    }
}
