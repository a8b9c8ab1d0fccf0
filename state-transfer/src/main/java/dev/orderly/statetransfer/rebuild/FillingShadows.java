package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.consuming.ReplicaTables;
import dev.orderly.statetransfer.database.Causes;
import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.record.ReceivedState;
import dev.orderly.statetransfer.record.RecordReader;
import dev.orderly.statetransfer.record.UnreadableState;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Fills a shadow from its topic; it reads the next batch while the previous one is being written. */
@ApplicationScoped
class FillingShadows {

    /**
     * Classes of SQLSTATE for which the record is at fault: data exception, constraint violated, row too large for an
     * index.
     */
    private static final Set<String> REFUSED = Set.of("22", "23", "54");

    private final RecordReader records;
    private final ReplicaTables tables;
    private final RebuildTable rebuilds;
    private final TransientRetry retry;

    FillingShadows(RecordReader records, ReplicaTables tables, RebuildTable rebuilds, TransientRetry retry) {
        this.records = records;
        this.tables = tables;
        this.rebuilds = rebuilds;
        this.retry = retry;
    }

    /**
     * Reads until it is enough, which is checked after every batch, and returns when everything has been written.
     * Blocks. Records that cannot be read or stored are skipped: consuming has made them dead letters.
     */
    void fill(RebuildRun run, String shadow, TopicReader reader, BooleanSupplier isEnough) {
        AtomicLong unreadable = new AtomicLong();
        CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        while (true) {
            List<ConsumerRecord<byte[], byte[]>> polled = reader.poll();
            List<ReceivedState> states = polled.stream()
                    .flatMap(message -> read(message, unreadable))
                    .toList();
            long done = reader.done();
            long total = done + reader.left();
            written.join();
            if (!polled.isEmpty()) {
                written = write(shadow, states, unreadable)
                        .chain(() -> note(run, done, total, unreadable.getAndSet(0)))
                        .subscribeAsCompletionStage();
            }
            if (isEnough.getAsBoolean()) {
                written.join();
                return;
            }
        }
    }

    private Stream<ReceivedState> read(ConsumerRecord<byte[], byte[]> message, AtomicLong unreadable) {
        try {
            return Stream.of(records.read(message));
        } catch (UnreadableState e) {
            unreadable.incrementAndGet();
            return Stream.empty();
        }
    }

    private Uni<Void> write(String shadow, List<ReceivedState> states, AtomicLong unreadable) {
        return upsert(shadow, states)
                .onFailure(FillingShadows::isRefused)
                .recoverWithUni(() -> Multi.createFrom()
                        .iterable(states)
                        .onItem()
                        .transformToUniAndConcatenate(state -> upsert(shadow, List.of(state))
                                .onFailure(FillingShadows::isRefused)
                                .recoverWithItem(refused -> {
                                    unreadable.incrementAndGet();
                                    return null;
                                }))
                        .collect()
                        .last());
    }

    private Uni<Void> upsert(String shadow, List<ReceivedState> states) {
        return retrying(() -> tables.upsert(shadow, states).replaceWithVoid());
    }

    private Uni<Void> note(RebuildRun run, long done, long total, long unreadable) {
        return retrying(() -> rebuilds.filled(run, done, total, unreadable));
    }

    private Uni<Void> retrying(Supplier<Uni<Void>> work) {
        return retry.run("Rebuilding", () -> Panache.withTransaction(work));
    }

    private static boolean isRefused(Throwable fault) {
        return Causes.sqlErrorClasses(fault).anyMatch(REFUSED::contains);
    }
}
