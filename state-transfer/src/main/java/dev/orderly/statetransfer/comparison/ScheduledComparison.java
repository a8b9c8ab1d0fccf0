package dev.orderly.statetransfer.comparison;

import dev.orderly.statetransfer.database.Causes;
import dev.orderly.statetransfer.database.TransientFaults;
import dev.orderly.statetransfer.leadership.NotLeading;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Compares every replica periodically, on the leader; the metrics show the result. Healing is left to an operator. */
@ApplicationScoped
class ScheduledComparison {

    private static final Logger LOG = Logger.getLogger(ScheduledComparison.class);

    private final DeclaredReplicas replicas;
    private final Comparisons comparisons;

    ScheduledComparison(DeclaredReplicas replicas, Comparisons comparisons) {
        this.replicas = replicas;
        this.comparisons = comparisons;
    }

    // Delayed, because the owners may still be starting, too.
    @Scheduled(
            every = "${state-transfer.comparison.every}",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotLeading.class)
    void compare() throws InterruptedException {
        for (Replica<?> replica : replicas.all()) {
            compare(replica);
        }
    }

    private void compare(Replica<?> replica) throws InterruptedException {
        String topic = replica.topic().name();
        try {
            Comparison comparison = comparisons.compare(replica);
            if (!comparison.isEqual()) {
                LOG.warnf("%s differs from its owner: %s", topic, comparison.kinds());
            }
        } catch (RuntimeException e) {
            // The time of the last comparison shows that this one is missing.
            if (e instanceof OwnerUnreachable || TransientFaults.isTransient(e)) {
                LOG.warnf("%s cannot be compared: %s", topic, Causes.inWords(e));
            } else {
                LOG.errorf(e, "%s cannot be compared", topic);
            }
        }
    }
}
