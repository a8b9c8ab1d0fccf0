package dev.orderly.launcher.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Who owns and who replicates which topics: the file {@code topology.json}, which is generated from the code.
 *
 * @param services each service's part, by its name
 */
public record Topology(Map<String, Part> services) {

    /**
     * @param owns the topics that only this service writes
     * @param replicates the other services' topics that it reads
     */
    public record Part(List<String> owns, List<String> replicates) {}

    public static Topology read() {
        try (InputStream in = Topology.class.getResourceAsStream("/topology.json")) {
            return new Topology(new ObjectMapper().readValue(in, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> topics() {
        return services.values().stream().flatMap(part -> part.owns().stream()).toList();
    }
}
