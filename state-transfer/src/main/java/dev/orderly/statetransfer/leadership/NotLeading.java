package dev.orderly.statetransfer.leadership;

import dev.orderly.statetransfer.gate.WriteGate;
import io.quarkus.scheduler.Scheduled.SkipPredicate;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/**
 * Skips scheduled work on instances that do not lead, and while changes are refused:
 * {@code @Scheduled(skipExecutionIf = NotLeading.class)}.
 */
@Singleton
public class NotLeading implements SkipPredicate {

    private final Leadership leadership;
    private final WriteGate gate;

    NotLeading(Leadership leadership, WriteGate gate) {
        this.leadership = leadership;
        this.gate = gate;
    }

    @Override
    public boolean test(ScheduledExecution due) {
        return !isWorkDoneHere();
    }

    /** For work that is not scheduled this way, or that takes long. */
    public boolean isWorkDoneHere() {
        return leadership.isHeld() && gate.isOpen();
    }
}
