package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.consuming.GivenConsuming;
import dev.orderly.statetransfer.consuming.ReplicaTables;
import dev.orderly.statetransfer.database.ImpatientRetry;
import dev.orderly.statetransfer.database.ToldContext;
import dev.orderly.statetransfer.interleaving.Schedule;
import dev.orderly.statetransfer.rebuild.Locks.Lock;
import dev.orderly.statetransfer.record.ReceivedState;
import dev.orderly.statetransfer.record.TrustingReader;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** The process that feeds the replica: the production code, with its steps on a schedule. */
final class ThingReader {

    private final RebuildScene scene;
    private final Schedule schedule;
    private final Plan plan;
    private ThingConsumer consumer;

    ThingReader(RebuildScene scene, Plan plan) {
        this.scene = scene;
        this.schedule = scene.schedule;
        this.plan = plan;
        this.consumer = new ThingConsumer(scene.topic);
        ThingTopic.PARTITIONS.forEach(partition -> consumer.seek(partition, scene.topic.end(partition)));
    }

    boolean isDue() {
        return !consumer.isAtEnd() || maySend();
    }

    private boolean maySend() {
        return plan.isEager() && scene.isToSend();
    }

    /** A process that is killed is started again, and resumes from its progress. */
    void read() {
        Life life = new Life("consumer", scene, plan.ofConsumer());
        while (true) {
            try {
                read(life);
            } catch (CompletionException e) {
                if (!life.isKilled()) {
                    throw e;
                }
                schedule.rest();
                life = new Life("restarted consumer", scene, plan.ofConsumer());
                life.awaits(Lock.OFFSETS);
                consumer = new ThingConsumer(scene.topic);
                consuming(life).resume(consumer, ThingTopic.PARTITIONS);
            }
        }
    }

    private void read(Life life) {
        GivenConsuming consuming = consuming(life);
        while (true) {
            if (consumer.isAtEnd() && maySend()) {
                scene.send();
            }
            if (!consumer.isAtEnd()) {
                consuming.consume(consumer.poll(Duration.ZERO));
            }
            schedule.restUntil(this::isDue);
        }
    }

    private GivenConsuming consuming(Life life) {
        return new GivenConsuming(
                new TrustingReader(ThingTopic.TOPIC),
                new SteppingOffsets(life),
                new SteppingReplica(life),
                scene.decisions(life),
                new ImpatientRetry(new ToldContext(RebuildProcess.bean(Vertx.class), life)));
    }

    @Vetoed
    private static final class SteppingReplica extends ReplicaTables {

        private final Life life;

        SteppingReplica(Life life) {
            this.life = life;
        }

        @Override
        public Uni<Set<UUID>> upsert(String table, Collection<ReceivedState> received) {
            return Life.blocking(() -> apply(received.size()), () -> super.upsert(table, received));
        }

        private void apply(int states) {
            life.step("applies " + states);
            life.awaits(Lock.TABLE);
        }
    }
}
