package dev.orderly.launcher.scaffold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.launcher.Modules;
import dev.orderly.launcher.Problem;
import dev.orderly.launcher.access.Topology.Part;
import java.util.List;
import java.util.TreeMap;

/** {@code topology.json}, as {@code ./orderly docs} would write it once the service is compiled. */
final class TopologyFile {

    static final String PATH = Modules.TOPOLOGY;

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> topics(Checkout checkout) {
        return read(checkout).values().stream()
                .flatMap(part -> part.owns().stream())
                .toList();
    }

    static String with(NewService added, Checkout checkout) {
        TreeMap<String, Part> services = read(checkout);
        services.put(added.name(), new Part(List.of(added.publishes()), List.of(added.topic())));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(services) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TreeMap<String, Part> read(Checkout checkout) {
        try {
            return JSON.readValue(checkout.read(PATH), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new Problem("%s is not as ./orderly docs writes it: run it. Nothing was changed.".formatted(PATH), e);
        }
    }

    private TopologyFile() {}
}
