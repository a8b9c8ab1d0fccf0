package dev.orderly.billing.issuing;

import dev.orderly.statetransfer.leadership.NotLeading;
import dev.orderly.statetransfer.replica.DecisionLocks;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Decides again, now and then, about the orders that wait for a customer or a product.
 *
 * <p>These have no decision key in common with the order: a product that arrives while an order is found to lack it sees no
 * order waiting, and the order sees no product. Such a pair has missed each other, and meets here.
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
