package dev.orderly.launcher;

import dev.orderly.launcher.component.QuarkusService;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How the system was brought up; kept beside the process records, so that later commands speak of the same system.
 *
 * @param portOffset added to every port
 * @param manual shipments wait for a dispatcher instead of leaving by themselves
 * @param instances how often each service runs
 * @param optimise services and broker run with the optimising compiler
 */
public record Settings(int portOffset, boolean manual, int instances, boolean optimise) {

    public static final Settings DEFAULT = new Settings(0, false, 1, false);

    private static final int HIGHEST_OFFSET = 65_535 - 16_000;

    public Settings {
        if (portOffset < 0 || portOffset > HIGHEST_OFFSET) {
            throw new Problem("--port-offset has to lie between 0 and %d.".formatted(HIGHEST_OFFSET));
        }
        if (instances < 1 || instances > QuarkusService.MOST_INSTANCES) {
            throw new Problem("--instances has to lie between 1 and %d.".formatted(QuarkusService.MOST_INSTANCES));
        }
    }

    /** The settings of the system in this home, if one was brought up. */
    public static Optional<Settings> of(Home home) {
        Path file = file(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Settings(
                Integer.parseInt(properties.getProperty("port-offset", "0")),
                Boolean.parseBoolean(properties.getProperty("manual")),
                Integer.parseInt(properties.getProperty("instances", "1")),
                Boolean.parseBoolean(properties.getProperty("optimise"))));
    }

    public void keep(Home home) {
        var properties = new Properties();
        properties.setProperty("port-offset", Integer.toString(portOffset));
        properties.setProperty("manual", Boolean.toString(manual));
        properties.setProperty("instances", Integer.toString(instances));
        properties.setProperty("optimise", Boolean.toString(optimise));
        try (Writer out = Files.newBufferedWriter(file(home))) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("settings");
    }
}
