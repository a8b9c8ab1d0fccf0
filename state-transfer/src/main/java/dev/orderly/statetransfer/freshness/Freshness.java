package dev.orderly.statetransfer.freshness;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.orderly.statetransfer.consuming.AppliedOffsets;
import dev.orderly.statetransfer.consuming.ConsumerPositions;
import dev.orderly.statetransfer.consuming.ReplicaChannel;
import dev.orderly.statetransfer.consuming.TopicEnds;
import dev.orderly.statetransfer.database.FailureLog;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Measures the age of the replicas. Every second it compares the topics' end offsets, from the broker, with the applied
 * offsets, from the database, so every instance knows the ages, whichever partitions it reads. While either is
 * unavailable, no replica counts as being at its end, and the ages grow.
 */
@ApplicationScoped
public class Freshness {

    private final FailureLog failures = new FailureLog(Freshness.class, "Measuring the age of the replicas");

    private final DeclaredReplicas replicas;
    private final TopicEnds topicEnds;
    private final ReplicaChannel channel;
    private final AppliedOffsets offsets;
    private final FreshnessTable table;
    private final FreshContext fresh;
    private final Clock clock;

    private volatile Instant started = Instant.MAX;
    private volatile Map<String, ReplicaFreshness> known = Map.of();

    Freshness(
            DeclaredReplicas replicas,
            TopicEnds topicEnds,
            ReplicaChannel channel,
            AppliedOffsets offsets,
            FreshnessTable table,
            FreshContext fresh,
            Clock clock) {
        this.clock = clock;
        this.replicas = replicas;
        this.topicEnds = topicEnds;
        this.channel = channel;
        this.offsets = offsets;
        this.table = table;
        this.fresh = fresh;
    }

    void begin(@Observes StartupEvent start) {
        started = clock.instant();
    }

    /** The freshness of the topic's replica; as old as this process if nothing is known of it. */
    public ReplicaFreshness of(String topic) {
        ReplicaFreshness freshness = known.get(topic);
        return freshness == null ? new ReplicaFreshness(null, started, null, List.of()) : freshness;
    }

    @Scheduled(
            every = "1s",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void tick() throws InterruptedException {
        if (replicas.topics().isEmpty()) {
            return;
        }
        try {
            if (known.isEmpty()) {
                known = remembered();
            }
            Instant asked = clock.instant();
            Map<TopicPartition, Long> ends = topicEnds.of(replicas.topics());
            List<ConsumerPositions.Position> positions = channel.positions();
            Map<TopicPartition, Long> begins = topicEnds.begins(stillFilling(ends.keySet()));
            known = fresh.run(() -> Panache.withTransaction(() -> compare(begins, ends, positions, asked)))
                    .await()
                    .indefinitely();
            failures.worked();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            failures.failed(e);
        }
    }

    /** What an earlier process stored; it is used until the broker answers for the first time. */
    private Map<String, ReplicaFreshness> remembered() {
        return fresh.run(() -> Panache.withSession(table::read)).await().indefinitely().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        row -> new ReplicaFreshness(
                                row.getValue().bootstrappedAt(), row.getValue().atEnd(), null, List.of())));
    }

    private Uni<Map<String, ReplicaFreshness>> compare(
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends,
            List<ConsumerPositions.Position> positions,
            Instant asked) {
        return offsets.passOver(positions)
                .flatMap(passed -> offsets.read())
                .flatMap(applied -> table.read()
                        .map(rows -> replicas.topics().stream()
                                .collect(toMap(
                                        Function.identity(),
                                        topic -> freshness(topic, begins, ends, applied, rows.get(topic), asked))))
                        .call(now -> table.reachedEnd(atEnd(now), asked)));
    }

    private ReplicaFreshness freshness(
            String topic,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> applied,
            FreshnessTable.@Nullable Row row,
            Instant asked) {
        List<ReplicaFreshness.Partition> partitions =
                partitions(topic, ends, applied, row == null ? started : row.atEnd(), asked);
        boolean atEnd = !partitions.isEmpty() && partitions.stream().allMatch(ReplicaFreshness.Partition::isAtEnd);
        Instant bootstrapped = row != null ? row.bootstrappedAt() : atEnd ? asked : null;
        return new ReplicaFreshness(bootstrapped, asked, fillProgress(topic, begins, partitions, asked), partitions);
    }

    /** A partition not measured before was last at its end when the whole replica was. */
    private List<ReplicaFreshness.Partition> partitions(
            String topic,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> applied,
            Instant atEndBefore,
            Instant asked) {
        Map<Integer, Instant> before = of(topic).partitions().stream()
                .collect(toMap(ReplicaFreshness.Partition::partition, ReplicaFreshness.Partition::atEnd));
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .map(end -> {
                    int partition = end.getKey().partition();
                    long next = applied.getOrDefault(end.getKey(), 0L);
                    Instant lastAtEnd = before.getOrDefault(partition, atEndBefore);
                    return new ReplicaFreshness.Partition(
                            partition, next, end.getValue(), next >= end.getValue() ? asked : lastAtEnd);
                })
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                .toList();
    }

    private @Nullable FillProgress fillProgress(
            String topic,
            Map<TopicPartition, Long> begins,
            List<ReplicaFreshness.Partition> partitions,
            Instant asked) {
        if (partitions.isEmpty()) {
            return null;
        }
        long done = 0;
        long total = 0;
        for (ReplicaFreshness.Partition partition : partitions) {
            long begin = begins.getOrDefault(new TopicPartition(topic, partition.partition()), partition.endOffset());
            total += partition.endOffset() - begin;
            done += Math.clamp(partition.nextOffset(), begin, partition.endOffset()) - begin;
        }
        FillProgress before = of(topic).fillProgress();
        return before == null ? FillProgress.begin(asked, done, total) : before.reached(done, total);
    }

    /** The partitions of topics that were never read to their ends. */
    private List<TopicPartition> stillFilling(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .filter(partition -> !of(partition.topic()).isBootstrapped())
                .toList();
    }

    private static Set<String> atEnd(Map<String, ReplicaFreshness> freshness) {
        return freshness.entrySet().stream()
                .filter(entry -> entry.getValue().isAtEnd())
                .map(Map.Entry::getKey)
                .collect(toSet());
    }
}
