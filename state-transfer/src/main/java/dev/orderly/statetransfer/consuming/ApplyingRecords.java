package dev.orderly.statetransfer.consuming;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.deadletter.DeadLetters;
import dev.orderly.statetransfer.record.ReceivedState;
import dev.orderly.statetransfer.record.RecordReader;
import dev.orderly.statetransfer.replica.Decisions;
import dev.orderly.statetransfer.tracing.ConsumedTraces;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies records in one transaction. The order keeps the guarantees: lock the offsets, drop records already applied,
 * replace older rows, decide about what changed, advance the offsets, commit.
 */
@ApplicationScoped
class ApplyingRecords {

    /** How far records are processed. */
    private enum Depth {
        REPLICATE,
        REPLICATE_AND_DECIDE
    }

    private final RecordReader reader;
    private final AppliedOffsets offsets;
    private final ReplicaTables tables;
    private final Decisions decisions;
    private final DeadLetters deadLetters;
    private final ConsumedTraces traces;

    ApplyingRecords(
            RecordReader reader,
            AppliedOffsets offsets,
            ReplicaTables tables,
            Decisions decisions,
            DeadLetters deadLetters,
            ConsumedTraces traces) {
        this.reader = reader;
        this.offsets = offsets;
        this.tables = tables;
        this.decisions = decisions;
        this.deadLetters = deadLetters;
        this.traces = traces;
    }

    /**
     * Applies the records, or fails and changes nothing. Must be called on a fresh context, like
     * {@link #applyUndecided} and {@link #setAside}.
     */
    Uni<Void> apply(List<ReadRecord> records) {
        return inTransaction(records, due -> replicate(due, Depth.REPLICATE_AND_DECIDE));
    }

    /** For a record whose decision failed: stores its state, so that it can be read, and adds a dead letter. */
    Uni<Void> applyUndecided(ReadRecord poison, Throwable reason) {
        return inTransaction(
                List.of(poison),
                due -> replicate(due, Depth.REPLICATE).call(() -> deadLetters.add(messages(due), reason)));
    }

    /** For a record that cannot be applied: only adds a dead letter. */
    Uni<Void> setAside(ReadRecord poison, Throwable reason) {
        return inTransaction(List.of(poison), due -> deadLetters.add(messages(due), reason));
    }

    /**
     * Applies a dead letter, in the current transaction, which holds the lock of its partition's offset. Decides even if
     * the state is known already, because the decision may be what failed.
     */
    Uni<Void> applyAgain(ConsumerRecord<byte[], byte[]> letter) {
        return Uni.createFrom()
                .item(() -> ReadRecord.of(letter, reader).stateOrThrow())
                .flatMap(state -> traces.within(
                        List.of(letter),
                        () -> tables.upsert(state.topic(), List.of(state))
                                .flatMap(changed -> decisions.about(Map.of(state.topic(), Set.of(state.key()))))));
    }

    private Uni<Void> inTransaction(List<ReadRecord> records, Function<List<ReadRecord>, Uni<Void>> work) {
        Map<TopicPartition, Long> reached = records.stream()
                .collect(toMap(ReadRecord::partition, polled -> polled.message().offset() + 1, Math::max));
        return Panache.withTransaction(() -> offsets.lock(reached.keySet()).flatMap(applied -> {
            List<ReadRecord> due = records.stream()
                    .filter(polled -> polled.message().offset() >= applied.getOrDefault(polled.partition(), 0L))
                    .toList();
            return due.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : work.apply(due).flatMap(done -> offsets.advance(furthest(reached, applied)));
        }));
    }

    private Uni<Void> replicate(List<ReadRecord> records, Depth depth) {
        List<ConsumerRecord<byte[], byte[]>> messages = messages(records);
        Map<StateTopic<?>, List<ReceivedState>> received = records.stream()
                .map(ReadRecord::stateOrThrow)
                .collect(groupingBy(
                        ReceivedState::topic,
                        () -> new TreeMap<>(Comparator.comparing(StateTopic::name)),
                        Collectors.toList()));
        return traces.within(
                messages,
                () -> Multi.createFrom()
                        .iterable(received.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(states -> tables.upsert(states.getKey(), states.getValue())
                                .map(changed -> Map.<StateTopic<?>, Set<UUID>>entry(states.getKey(), changed)))
                        .collect()
                        .asList()
                        .call(() -> deadLetters.overtakenBy(messages))
                        .map(changes -> changes.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))
                        .flatMap(changed ->
                                depth == Depth.REPLICATE ? Uni.createFrom().voidItem() : decisions.about(changed)));
    }

    /** An instance that has lost a partition in the meantime must not set its offset back. */
    private static Map<TopicPartition, Long> furthest(
            Map<TopicPartition, Long> reached, Map<TopicPartition, Long> applied) {
        return reached.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> Math.max(entry.getValue(), applied.getOrDefault(entry.getKey(), 0L))));
    }

    private static List<ConsumerRecord<byte[], byte[]>> messages(List<ReadRecord> records) {
        return records.stream().map(ReadRecord::message).toList();
    }
}
