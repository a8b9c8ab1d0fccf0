package dev.orderly.billing.issuing;

import dev.orderly.statetransfer.consuming.DecidingInChunks;
import dev.orderly.statetransfer.leadership.NotLeading;
import dev.orderly.statetransfer.replica.Decisions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Periodically decides again about orders that wait for a customer or a product, whose arrival may have triggered nothing: if
 * the decision about one order fails, the arrived state becomes a dead letter and no other order is decided about.
 */
@ApplicationScoped
class RetryingWaitingOrders {

    private static final int BATCH = 200;

    private final WaitingOrders waiting;
    private final Decisions decisions;
    private final DecidingInChunks chunks;

    RetryingWaitingOrders(WaitingOrders waiting, Decisions decisions, DecidingInChunks chunks) {
        this.waiting = waiting;
        this.decisions = decisions;
        this.chunks = chunks;
    }

    @Scheduled(
            every = "5s",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = NotLeading.class)
    Uni<Void> redecide() {
        return Panache.withSession(() -> waiting.orders(BATCH))
                .flatMap(orders -> chunks.decideOnce(orders, decisions::decide))
                .replaceWithVoid();
    }
}
