package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.consuming.AppliedOffsets;
import dev.orderly.statetransfer.consuming.DecidingInChunks;
import dev.orderly.statetransfer.consuming.GivenConsuming;
import dev.orderly.statetransfer.consuming.ReplicaTables;
import dev.orderly.statetransfer.database.FreshContext;
import dev.orderly.statetransfer.database.ImpatientRetry;
import dev.orderly.statetransfer.database.ToldContext;
import dev.orderly.statetransfer.database.TransientRetry;
import dev.orderly.statetransfer.kafka.GivenConsumers;
import dev.orderly.statetransfer.rebuild.Locks.Lock;
import dev.orderly.statetransfer.rebuild.Rebuild.Phase;
import dev.orderly.statetransfer.record.TrustingReader;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.inject.Vetoed;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** A process that rebuilds: the production code, with its steps on a schedule. A mistake is planted by overriding a part. */
class RebuildProcess {

    final RebuildScene scene;
    final Life life;
    final FreshContext fresh;
    final TransientRetry retry;
    private final Writes writes;

    RebuildProcess(RebuildScene scene, Life life) {
        this.scene = scene;
        this.life = life;
        this.fresh = new ToldContext(bean(Vertx.class), life);
        this.retry = new ImpatientRetry(fresh);
        this.writes = new Writes(life);
    }

    /** The operator asks this instance until it answers. */
    void ask() {
        Rebuilds rebuilds = rebuilds(lock());
        boolean begun = bean(FreshContext.class)
                .run(() -> rebuilds.start(ThingTopic.TOPIC))
                .onFailure(UncheckedIOException.class)
                .retry()
                .indefinitely()
                .await()
                .indefinitely();
        life.tell(begun ? "begins" : "does not begin");
    }

    /** As at the start of the process. */
    void clearUp() {
        life.untilKilled(rebuilds(lock()).beginToClearUp(ThingTopic.TOPIC))
                .await()
                .indefinitely();
    }

    private ActingRebuilds rebuilds(LosableLock lock) {
        RebuildTable table = table();
        ShadowTables shadows = shadows();
        Rebuilding rebuilding = new Rebuilding(
                new GivenConsumers(SteppingConsumer::new),
                shadows,
                new FillingShadows(
                        new TrustingReader(ThingTopic.TOPIC),
                        tables(),
                        table,
                        new ImpatientRetry(new ToldContext(bean(Vertx.class), writes))),
                swapping(offsets(), shadows, table),
                new MortalDeciding(shadows, table),
                table,
                bean(AppliedOffsets.class),
                retry);
        rebuilding.firstBackoff = Duration.ZERO;
        rebuilding.longestLocked = scene.longestLocked();
        return new ActingRebuilds(this, lock, table, rebuilding);
    }

    LosableLock lock() {
        return new LosableLock(bean(Pool.class));
    }

    RebuildTable table() {
        return new SteppingPhases();
    }

    AppliedOffsets offsets() {
        return new SteppingOffsets(life);
    }

    ShadowTables shadows() {
        return new SteppingTables(life);
    }

    ReplicaTables tables() {
        return bean(ReplicaTables.class);
    }

    SwappingShadows swapping(AppliedOffsets offsets, ShadowTables shadows, RebuildTable table) {
        return new PatientSwapping(this, offsets, shadows, table);
    }

    DecidingInChunks chunks() {
        return GivenConsuming.chunks(retry);
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    @Vetoed
    class SteppingPhases extends RebuildTable {

        @Override
        Uni<Void> filled(RebuildRun run, long done, long total, long unreadable) {
            writes.noted();
            return super.filled(run, done, total, unreadable);
        }

        @Override
        Uni<Void> enter(RebuildRun run, Phase phase) {
            return phase == Phase.DECIDING
                    ? Life.blocking(() -> life.lock(Lock.TABLE, "has caught up"), () -> super.enter(run, phase))
                    : super.enter(run, phase);
        }
    }

    private final class SteppingConsumer extends ThingConsumer {

        SteppingConsumer() {
            super(scene.topic);
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            writes.await();
            life.step("polls");
            ConsumerRecords<byte[], byte[]> records = super.poll(timeout);
            if (!records.isEmpty()) {
                writes.polled();
            }
            return records;
        }
    }

    /** Ends with the process, although production never gives up. */
    @Vetoed
    private final class MortalDeciding extends DecidingDifferences {

        MortalDeciding(ShadowTables shadows, RebuildTable table) {
            super(shadows, table, scene.decisions(life), chunks(), retry);
        }

        @Override
        Uni<Boolean> finish(RebuildRun run) {
            return life.untilKilled(super.finish(run));
        }
    }
}
