package dev.orderly.architecture;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.orderly.contracts.Contracts;
import dev.orderly.statetopics.StateTopic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who broadcasts and who replicates which topics.
 *
 * @param topics every topic of the system
 * @param replicatedBy the topics that each service keeps replicas of, by the service's name
 */
record Topology(List<StateTopic<?>> topics, Map<String, Set<StateTopic<?>>> replicatedBy) {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build()
            .writerWithDefaultPrettyPrinter();

    String asMarkdown() {
        return """
                # Who broadcasts what, and who keeps it

                Generated from the topics in `Contracts` and the replicas that each service declares in its `Replicated`, by
                `./orderly docs`; the build fails when this page is stale. Every arrow is one compacted topic or more, from
                the service that owns it to one that keeps a replica. No service calls another to do its work.

                ```mermaid
                flowchart LR
                %s
                ```

                | topic | owner | state | replicated by |
                |---|---|---|---|
                %s

                The states' schemas and samples, of every revision, are in `contracts/src/main/contracts`; all topics are
                described in [asyncapi.yaml](asyncapi.yaml).
                """.formatted(arrows(), rows());
    }

    /** The same for programs: the topics that each service owns and replicates. */
    String asJson() {
        Map<String, Object> services = new TreeMap<>();
        replicatedBy.forEach((service, replicates) -> services.put(
                service, Map.of("owns", names(Contracts.TOPICS.ownedBy(service)), "replicates", names(replicates))));
        try {
            return JSON.writeValueAsString(services) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Collection<StateTopic<?>> topics) {
        return topics.stream().map(StateTopic::name).sorted().toList();
    }

    private String arrows() {
        return owners().stream()
                .flatMap(owner -> replicatedBy.keySet().stream().sorted().flatMap(reader -> arrow(owner, reader)))
                .collect(joining("\n"));
    }

    private Stream<String> arrow(String owner, String reader) {
        String entities = topics.stream()
                .filter(topic -> topic.owner().equals(owner) && readersOf(topic).contains(reader))
                .map(StateTopic::entity)
                .collect(joining(", "));
        return entities.isEmpty()
                ? Stream.empty()
                : Stream.of("    %s -- %s --> %s".formatted(owner, entities, reader));
    }

    private String rows() {
        return topics.stream()
                .map(topic -> "| `%s` | %s | `%s` | %s |"
                        .formatted(
                                topic.name(),
                                topic.owner(),
                                topic.type().getSimpleName(),
                                String.join(", ", readersOf(topic))))
                .collect(joining("\n"));
    }

    private Set<String> owners() {
        return topics.stream().map(StateTopic::owner).collect(toCollection(TreeSet::new));
    }

    private Set<String> readersOf(StateTopic<?> topic) {
        return replicatedBy.entrySet().stream()
                .filter(replicas -> replicas.getValue().contains(topic))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }
}
