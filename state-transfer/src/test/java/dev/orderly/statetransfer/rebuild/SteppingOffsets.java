package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.consuming.AppliedOffsets;
import dev.orderly.statetransfer.rebuild.Locks.Lock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Waits for the lock on the schedule, so that it need not wait in the database. */
@Vetoed
class SteppingOffsets extends AppliedOffsets {

    private final Life life;

    SteppingOffsets(Life life) {
        this.life = life;
    }

    @Override
    public Uni<Map<TopicPartition, Long>> lock(Collection<TopicPartition> partitions) {
        return Life.blocking(() -> life.lock(Lock.OFFSETS, "locks the offsets"), () -> super.lock(partitions));
    }
}
