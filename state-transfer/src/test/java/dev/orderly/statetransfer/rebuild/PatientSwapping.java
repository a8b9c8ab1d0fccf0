package dev.orderly.statetransfer.rebuild;

import dev.orderly.statetransfer.consuming.AppliedOffsets;
import dev.orderly.statetransfer.rebuild.Locks.Lock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/** Does not try again while the table is still in use. */
@Vetoed
class PatientSwapping extends SwappingShadows {

    private final Life life;

    PatientSwapping(RebuildProcess process, AppliedOffsets offsets, ShadowTables shadows, RebuildTable table) {
        super(offsets, shadows, table, process.fresh, process.retry);
        this.life = process.life;
    }

    @Override
    Uni<Outcome> attempt(
            RebuildRun run, String shadow, List<TopicPartition> partitions, Predicate<Map<TopicPartition, Long>> feed) {
        return super.attempt(run, shadow, partitions, feed)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(outcome -> {
                    life.tell("finds: " + outcome);
                    if (outcome == Outcome.IN_USE) {
                        life.awaits(Lock.OFFSETS);
                        life.awaits(Lock.DECISIONS);
                    }
                });
    }
}
