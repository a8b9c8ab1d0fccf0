package dev.orderly.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The programs built here: each is a Maven module. */
public final class Modules {

    /** The services in the order of their ports, one a line; the portal and the stories read this file, too. */
    public static final String LIST = "launcher/src/main/resources/services.txt";

    /** The topics that each service owns and replicates, generated from their code; the portal reads this file, too. */
    public static final String TOPOLOGY = "launcher/src/main/resources/topology.json";

    public static final List<String> SERVICES = listed();
    public static final String GATEWAY = "gateway";
    public static final List<String> PROGRAMS =
            Stream.concat(SERVICES.stream(), Stream.of(GATEWAY)).toList();

    private static final int FIRST_PORT = 8081;

    /** The usual port of the service at that place of the list. */
    public static int port(int place) {
        return FIRST_PORT + place;
    }

    private static List<String> listed() {
        try (InputStream in = Modules.class.getResourceAsStream("/services.txt")) {
            if (in == null) {
                throw new IllegalStateException("services.txt is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Modules() {}
}
