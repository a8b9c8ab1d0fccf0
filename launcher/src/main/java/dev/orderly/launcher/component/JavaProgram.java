package dev.orderly.launcher.component;

import dev.orderly.launcher.Home;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.process.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A program that runs on a JVM. */
record JavaProgram(String module, Path directory, Supplier<Jvm> jvm, StartUpCache cache) implements Program {

    /** RequestHead refuses invalid URIs with a problem; Quarkus would answer without a body. */
    private static final String REFUSES_UNREADABLE_URIS_ITSELF = "-Dvertx.disableURIValidation=true";

    static JavaProgram of(Home home, String module, Supplier<Jvm> jvm) {
        Path directory = home.root().resolve(module).resolve("target/quarkus-app");
        return new JavaProgram(module, directory, jvm, new StartUpCache(home, module, jvm.get(), List.of(directory)));
    }

    @Override
    public Program again() {
        return new JavaProgram(module, directory, jvm, cache.madeByOthers());
    }

    @Override
    public void requireBuilt() {
        if (!Files.exists(directory.resolve("quarkus-run.jar"))) {
            throw new Problem("%s is not built: run ./mvnw package -DskipTests -pl %s -am.".formatted(module, module));
        }
    }

    @Override
    public Launch launch(Map<String, String> environment) {
        List<String> command = jvm.get()
                .with(cache.arguments())
                .with(REFUSES_UNREADABLE_URIS_ITSELF)
                .with("-jar", "quarkus-run.jar")
                .command();
        return new Launch(command, environment, directory);
    }

    @Override
    public Duration stopPatience() {
        return cache.stopPatience();
    }

    @Override
    public String whileStopping() {
        return cache.whileStopping();
    }

    @Override
    public void whenStopped(Map<String, String> environment) {
        cache.adopt();
    }
}
