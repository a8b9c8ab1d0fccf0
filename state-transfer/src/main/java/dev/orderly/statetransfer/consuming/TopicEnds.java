package dev.orderly.statetransfer.consuming;

import static java.util.stream.Collectors.toMap;

import dev.orderly.statetransfer.kafka.KafkaAdmin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker for the end and beginning offsets of topics. */
@ApplicationScoped
public class TopicEnds {

    private static final long SECONDS = 5;

    /**
     * The partitions of a topic. They rarely change, and asking for them costs more than asking for their ends.
     *
     * @param asked in {@link System#nanoTime}
     */
    private record Layout(List<TopicPartition> partitions, long asked) {

        private static final long LASTS = Duration.ofSeconds(10).toNanos();

        boolean isRecent() {
            return System.nanoTime() - asked < LASTS;
        }
    }

    private final KafkaAdmin kafka;
    private final Map<String, Layout> layouts = new ConcurrentHashMap<>();

    TopicEnds(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /**
     * The offset after the last record of every partition; partitions of topics that do not exist yet are missing.
     * Blocks.
     */
    public Map<TopicPartition, Long> of(Collection<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        layouts.values().removeIf(layout -> !layout.isRecent());
        if (!layouts.keySet().containsAll(topics)) {
            layouts.putAll(read(topics));
        }
        List<TopicPartition> partitions = topics.stream()
                .map(layouts::get)
                .filter(Objects::nonNull)
                .flatMap(layout -> layout.partitions().stream())
                .toList();
        return offsets(partitions, OffsetSpec.latest());
    }

    private Map<String, Layout> read(Collection<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        long asked = System.nanoTime();
        Set<String> existing = kafka.admin().listTopics().names().get(SECONDS, TimeUnit.SECONDS);
        return kafka
                .admin()
                .describeTopics(topics.stream().filter(existing::contains).toList())
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .values()
                .stream()
                .collect(toMap(TopicDescription::name, topic -> new Layout(partitionsOf(topic), asked)));
    }

    private static List<TopicPartition> partitionsOf(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
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
