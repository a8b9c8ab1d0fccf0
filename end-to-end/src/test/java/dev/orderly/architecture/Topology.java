package dev.orderly.architecture;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import dev.orderly.statetransfer.contract.StateTopic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who broadcasts what, and who keeps it.
 *
 * @param topics every topic of the system
 * @param replicatedBy the topics that each service keeps replicas of, by the service's name
 */
record Topology(List<StateTopic<?>> topics, Map<String, Set<StateTopic<?>>> replicatedBy) {

    String asMarkdown() {
        return """
                # Who broadcasts what, and who keeps it

                Generated from the topics in `StateTopics` and the replicas that each service declares in its `Replicated`, by
                `./orderly docs`; the build fails when this page is stale. Every arrow is one compacted topic or more, from
                the service that owns it to one that keeps a replica. No service calls another to do its work.

                ```mermaid
                flowchart LR
                %s
                ```

                | topic | owner | state | replicated by |
                |---|---|---|---|
                %s

                The states' schemas and samples, of every revision, are in `state-transfer/src/main/contracts`; all topics are
                described in [asyncapi.yaml](asyncapi.yaml).
                """.formatted(arrows(), rows());
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
