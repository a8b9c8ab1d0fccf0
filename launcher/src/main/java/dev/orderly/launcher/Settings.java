package dev.orderly.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The settings of the last {@code up}; kept beside the process records, so that later commands use the same ones.
 *
 * @param portOffset added to every port
 * @param manual shipments wait for a dispatcher instead of being dispatched automatically
 * @param instances the number of instances of each service
 * @param optimise services and broker run with the optimising compiler
 * @param natives the services that run natively; the others run on JVMs
 * @param containers services run as containers
 */
public record Settings(
        int portOffset,
        boolean manual,
        int instances,
        boolean optimise,
        SortedSet<String> natives,
        boolean containers) {

    public static final Settings DEFAULT = new Settings(0, false, 1, false, new TreeSet<>(), false);

    /** Limited by the range of ports. */
    private static final int MOST_INSTANCES = 9;

    private static final int HIGHEST_OFFSET = 65_535 - 16_000;

    public Settings {
        if (portOffset < 0 || portOffset > HIGHEST_OFFSET) {
            throw new Problem("--port-offset has to lie between 0 and %d.".formatted(HIGHEST_OFFSET));
        }
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new Problem("--instances has to lie between 1 and %d.".formatted(MOST_INSTANCES));
        }
        if (!Modules.PROGRAMS.containsAll(natives)) {
            throw new Problem("--native accepts %s.".formatted(String.join(", ", Modules.PROGRAMS)));
        }
    }

    /** The settings of the system in this home, if there is one. */
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
                Boolean.parseBoolean(properties.getProperty("optimise")),
                words(properties.getProperty("natives", "")),
                Boolean.parseBoolean(properties.getProperty("containers"))));
    }

    private static SortedSet<String> words(String value) {
        return value.isBlank() ? new TreeSet<>() : new TreeSet<>(List.of(value.split(" ")));
    }

    public void keep(Home home) {
        var properties = new Properties();
        properties.setProperty("port-offset", Integer.toString(portOffset));
        properties.setProperty("manual", Boolean.toString(manual));
        properties.setProperty("instances", Integer.toString(instances));
        properties.setProperty("optimise", Boolean.toString(optimise));
        properties.setProperty("natives", String.join(" ", natives));
        properties.setProperty("containers", Boolean.toString(containers));
        try (Writer out = Files.newBufferedWriter(file(home))) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As command-line options. */
    public String asOptions() {
        return "--port-offset %d%s%s%s%s"
                .formatted(
                        portOffset,
                        manual ? " --manual" : "",
                        optimise ? " --optimise" : "",
                        containers ? " --containers" : "",
                        natives.isEmpty() ? "" : " --native " + String.join(" ", natives));
    }

    private static Path file(Home home) {
        return home.run().resolve("settings");
    }
}
