package dev.orderly.serviceapi.erasure;

import dev.orderly.contracts.OrderState;
import dev.orderly.statetransfer.database.IsolatedTasks;
import dev.orderly.statetransfer.leadership.NotLeading;
import dev.orderly.statetransfer.replica.DecisionLocks;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Forgets erased customers and acknowledges it, on the leader.
 *
 * <p>It polls instead of reacting to their state: erasures are rare and not urgent, and polling finds them
 * even if something was lost, coalesced or rebuilt in between. Each customer is a transaction of its own, so a failure
 * does not hold up the others.
 */
@ApplicationScoped
class ForgettingCustomers {

    private static final Logger LOG = Logger.getLogger(ForgettingCustomers.class);

    private final Instance<PersonalData> declared;
    private final Erasures erasures;
    private final OperationalPersonalData operationalData;
    private final ReplicatedOrders orders;
    private final IsolatedTasks tasks;

    ForgettingCustomers(
            Instance<PersonalData> declared,
            Erasures erasures,
            OperationalPersonalData operationalData,
            ReplicatedOrders orders,
            IsolatedTasks tasks) {
        this.declared = declared;
        this.erasures = erasures;
        this.operationalData = operationalData;
        this.orders = orders;
        this.tasks = tasks;
    }

    @Scheduled(
            every = "${service-api.erasure.poll}",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotLeading.class)
    Uni<Void> forgetErasedCustomers() {
        return declared.isUnsatisfied() ? Uni.createFrom().voidItem() : forgetDue(declared.get());
    }

    private Uni<Void> forgetDue(PersonalData data) {
        return tasks.runDue(
                tried -> erasures.due(data, tried),
                1,
                customerId -> Panache.withTransaction(() -> forget(customerId, data)),
                (customerId, reason) -> LOG.warnf("Customer %s is forgotten later: %s", customerId, reason.toString()));
    }

    private Uni<Void> forget(UUID customerId, PersonalData data) {
        return DecisionLocks.acquire(List.of(customerId))
                .chain(() -> data.forget(customerId))
                .chain(() -> operationalData.forget(customerId))
                .chain(() -> orders.of(customerId))
                // An order that ordering has erased may not have arrived here yet: then the next round acknowledges.
                .flatMap(known -> known.stream().anyMatch(OrderState::isPersonal)
                        ? Uni.createFrom().voidItem()
                        : erasures.acknowledge(customerId, data));
    }
}
