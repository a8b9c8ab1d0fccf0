package dev.orderly.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions and locations of the programs that the build downloaded. */
public final class Programs {

    private static final Properties PROPERTIES = load();

    /** A value of launcher.properties. */
    public static String get(String key) {
        String value = PROPERTIES.getProperty(key);
        if (value == null || value.startsWith("${")) {
            throw new Problem("The launcher was built without %s: run ./mvnw package -pl launcher -am.".formatted(key));
        }
        return value;
    }

    private static Properties load() {
        var properties = new Properties();
        try (InputStream in = Programs.class.getResourceAsStream("/launcher.properties")) {
            if (in == null) {
                throw new IllegalStateException("launcher.properties is missing from the class path");
            }
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Programs() {}
}
