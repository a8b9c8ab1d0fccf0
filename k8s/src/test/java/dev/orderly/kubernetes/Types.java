package dev.orderly.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks every resource against the type of its kind with {@code src/test/types/check.mjs}, a process that ends with
 * these tests. Strimzi's types are those of version 1.0, whose API later versions serve: their additions are unknown
 * here.
 */
final class Types {

    private static final Process NODE = start();
    private static final Writer QUESTIONS = NODE.outputWriter(StandardCharsets.UTF_8);
    private static final BufferedReader ANSWERS = NODE.inputReader(StandardCharsets.UTF_8);

    private static final Map<JsonNode, List<String>> KNOWN = new ConcurrentHashMap<>();

    static Stream<String> complaints(Manifests manifests) {
        ask(manifests.resources().stream()
                .filter(each -> !KNOWN.containsKey(each.json()))
                .toList());
        return manifests.resources().stream()
                .flatMap(resource -> KNOWN.getOrDefault(resource.json(), List.of()).stream()
                        .map(complaint -> "%s %s".formatted(resource, complaint)));
    }

    private static synchronized void ask(List<Resource> resources) {
        if (resources.isEmpty()) {
            return;
        }
        try {
            QUESTIONS.write(Json.MAPPER.writeValueAsString(
                            resources.stream().map(Resource::json).toList()) + "\n");
            QUESTIONS.flush();
            String answer = ANSWERS.readLine();
            if (answer == null) {
                throw new AssertionError("The check of types ended: see its complaints above");
            }
            JsonNode complaints = Json.parse(answer);
            IntStream.range(0, resources.size())
                    .forEach(i -> KNOWN.put(
                            resources.get(i).json().deepCopy(),
                            complaints
                                    .get(i)
                                    .valueStream()
                                    .map(JsonNode::asText)
                                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start() {
        try {
            return new ProcessBuilder("node", "src/test/types/check.mjs")
                    .redirectError(Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Node.js is not there", e);
        }
    }

    private Types() {}
}
