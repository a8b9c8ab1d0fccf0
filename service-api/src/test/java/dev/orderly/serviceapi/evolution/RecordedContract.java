package dev.orderly.serviceapi.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.statetopics.StateTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The content of {@code contracts/src/main/contracts/<topic>/}: the schema of each revision of the contract, and
 * samples from its time. Revisions are added, never changed.
 */
final class RecordedContract {

    private static final Path DIRECTORY = Path.of("..", "contracts", "src", "main", "contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StateTopic<?> topic;

    /** @param number counts from 1 */
    record Revision(int number, JsonNode schema, List<JsonNode> samples) {}

    RecordedContract(StateTopic<?> topic) {
        this.topic = topic;
    }

    /** Every topic with a recorded contract. */
    static List<String> topics() {
        try (Stream<Path> directories = Files.list(DIRECTORY)) {
            return directories
                    .map(directory -> directory.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StateTopic<?> topic() {
        return topic;
    }

    /** Oldest first. */
    List<Revision> revisions() {
        return IntStream.iterate(1, number -> number + 1)
                .takeWhile(number -> Files.exists(schema(number)))
                .mapToObj(number -> new Revision(
                        number,
                        read(schema(number)),
                        StreamSupport.stream(read(samples(number)).spliterator(), false)
                                .toList()))
                .toList();
    }

    void add(JsonNode schema, List<JsonNode> samples) {
        int number = revisions().size() + 1;
        write(schema(number), schema);
        write(samples(number), JSON.createArrayNode().addAll(samples));
    }

    private Path schema(int number) {
        return DIRECTORY.resolve(topic.name()).resolve(number + ".schema.json");
    }

    private Path samples(int number) {
        return DIRECTORY.resolve(topic.name()).resolve(number + ".samples.json");
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, JsonNode content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return topic.name();
    }
}
