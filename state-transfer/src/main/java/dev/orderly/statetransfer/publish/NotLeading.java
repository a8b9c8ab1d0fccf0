package dev.orderly.statetransfer.publish;

import io.quarkus.scheduler.Scheduled.SkipPredicate;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Leaves scheduled work to the instance that leads: {@code @Scheduled(skipExecutionIf = NotLeading.class)}. */
@Singleton
public class NotLeading implements SkipPredicate {

    private final Leadership leadership;

    NotLeading(Leadership leadership) {
        this.leadership = leadership;
    }

    @Override
    public boolean test(ScheduledExecution due) {
        return !leadership.isHeld();
    }
}
