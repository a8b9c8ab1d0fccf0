package dev.orderly.statetransfer.replica;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.orderly.statetransfer.database.FreshContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Knows how old the replicas are. Each second it asks the broker for the ends of the topics and compares them with the
 * progress in the database, so that every instance knows, whichever partitions it reads. When one of the two is away,
 * nothing is known to be at its end, and the ages grow.
 */
@ApplicationScoped
public class Freshness {

    private static final Logger LOG = Logger.getLogger(Freshness.class);

    private final DeclaredReplicas replicas;
    private final TopicEnds topicEnds;
    private final ReplicaChannel channel;
    private final Progress progress;
    private final FreshnessTable table;
    private final FreshContext fresh;
    private final Clock clock;

    private volatile Instant started = Instant.MAX;
    private volatile Map<String, ReplicaFreshness> known = Map.of();

    Freshness(
            DeclaredReplicas replicas,
            TopicEnds topicEnds,
            ReplicaChannel channel,
            Progress progress,
            FreshnessTable table,
            FreshContext fresh,
            Clock clock) {
        this.clock = clock;
        this.replicas = replicas;
        this.topicEnds = topicEnds;
        this.channel = channel;
        this.progress = progress;
        this.table = table;
        this.fresh = fresh;
    }

    void begin(@Observes StartupEvent start) {
        started = clock.instant();
    }

    /** What is known of the replica of that topic; of one that nothing is known of, that it is as old as this process. */
    public ReplicaFreshness of(String topic) {
        ReplicaFreshness freshness = known.get(topic);
        return freshness == null ? new ReplicaFreshness(null, started, List.of()) : freshness;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() throws InterruptedException {
        if (replicas.topics().isEmpty()) {
            return;
        }
        try {
            Instant asked = clock.instant();
            Map<TopicPartition, Long> ends = topicEnds.of(replicas.topics());
            List<PolledOffsets.Position> positions = channel.positions();
            known = fresh.run(() -> Panache.withTransaction(() -> compare(ends, positions, asked)))
                    .await()
                    .indefinitely();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // Every second until it is back: the ages tell.
            LOG.debugf(e, "The freshness of the replicas is not known");
        }
    }

    private Uni<Map<String, ReplicaFreshness>> compare(
            Map<TopicPartition, Long> ends, List<PolledOffsets.Position> positions, Instant asked) {
        return progress.passOver(positions)
                .flatMap(passed -> progress.read())
                .flatMap(applied -> table.read()
                        .map(rows -> replicas.topics().stream()
                                .collect(toMap(
                                        Function.identity(),
                                        topic -> freshness(topic, ends, applied, rows.get(topic), asked))))
                        .call(now -> table.reachedEnd(atEnd(now), asked)));
    }

    private ReplicaFreshness freshness(
            String topic,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> applied,
            FreshnessTable.@Nullable Row row,
            Instant asked) {
        Instant atEndBefore = row == null ? started : row.atEnd();
        Map<Integer, PartitionFreshness> before =
                of(topic).partitions().stream().collect(toMap(PartitionFreshness::partition, Function.identity()));
        List<PartitionFreshness> partitions = ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .map(end -> {
                    int partition = end.getKey().partition();
                    long next = applied.getOrDefault(end.getKey(), 0L);
                    PartitionFreshness earlier = before.get(partition);
                    Instant lastAtEnd = earlier == null ? atEndBefore : earlier.atEnd();
                    return new PartitionFreshness(
                            partition, next, end.getValue(), next >= end.getValue() ? asked : lastAtEnd);
                })
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                .toList();
        ReplicaFreshness freshness = new ReplicaFreshness(row == null ? null : row.bootstrappedAt(), asked, partitions);
        return row == null && freshness.isAtEnd() ? new ReplicaFreshness(asked, asked, partitions) : freshness;
    }

    private static Set<String> atEnd(Map<String, ReplicaFreshness> freshness) {
        return freshness.entrySet().stream()
                .filter(entry -> entry.getValue().isAtEnd())
                .map(Map.Entry::getKey)
                .collect(toSet());
    }
}
