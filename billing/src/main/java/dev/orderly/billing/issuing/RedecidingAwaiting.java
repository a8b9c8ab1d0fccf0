package dev.orderly.billing.issuing;

import dev.orderly.statetransfer.leadership.NotLeading;
import dev.orderly.statetransfer.replica.DecisionLocks;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Periodically decides again about orders that wait for a customer or a product.
 *
 * <p>These share no decision key with the order. If a product arrives in the same moment in which the order is decided
 * without it, the product finds no waiting order and the order finds no product. This job finds such pairs.
 */
@ApplicationScoped
class RedecidingAwaiting {

    private static final int BATCH = 200;

    private final AwaitedInputs awaited;
    private final InvoiceReaction reaction;

    RedecidingAwaiting(AwaitedInputs awaited, InvoiceReaction reaction) {
        this.awaited = awaited;
        this.reaction = reaction;
    }

    @Scheduled(
            every = "5s",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = NotLeading.class)
    Uni<Void> redecide() {
        return Panache.withTransaction(() -> awaited.orders(BATCH)
                .flatMap(orders -> orders.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : DecisionLocks.acquire(orders).chain(() -> reaction.decide(orders))));
    }
}
