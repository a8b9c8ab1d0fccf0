package dev.orderly.statetransfer.consuming;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetransfer.kafka.KafkaAdmin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker for the end and beginning offsets of topics. */
@ApplicationScoped
public class TopicEnds {

    private static final long SECONDS = 5;

    private final KafkaAdmin kafka;

    TopicEnds(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /**
     * The offset after the last record of every partition; partitions of topics that do not exist yet are missing.
     * Blocks.
     */
    public Map<TopicPartition, Long> of(Collection<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> existing = kafka.admin().listTopics().names().get(SECONDS, TimeUnit.SECONDS);
        List<TopicPartition> partitions = kafka
                .admin()
                .describeTopics(topics.stream().filter(existing::contains).toList())
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .values()
                .stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
        return offsets(partitions, OffsetSpec.latest());
    }

    /** The first offset of each of these partitions. Blocks. */
    public Map<TopicPartition, Long> begins(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        return offsets(partitions, OffsetSpec.earliest());
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        return kafka
                .admin()
                .listOffsets(partitions.stream().collect(toMap(Function.identity(), p -> which)))
                .all()
                .get(SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, bound -> bound.getValue().offset()));
    }
}
