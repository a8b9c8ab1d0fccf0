package dev.orderly.customers.erasure;

import dev.orderly.customers.customer.Customer;
import dev.orderly.customers.customer.Customers;
import dev.orderly.serviceapi.erasure.OperationalPersonalData;
import dev.orderly.serviceapi.erasure.ReplicatedOrders;
import dev.orderly.statetransfer.database.IsolatedTasks;
import dev.orderly.statetransfer.leadership.NotLeading;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Advances erasure requests, on the leader: each step is one transaction, and a request that waits for
 * another service is checked again.
 */
@ApplicationScoped
class CarryingOutErasures {

    private static final Logger LOG = Logger.getLogger(CarryingOutErasures.class);

    private final ErasureRequests requests;
    private final Customers customers;
    private final Acknowledgements acknowledgements;
    private final ReplicatedOrders orders;
    private final OperationalPersonalData operationalData;
    private final IsolatedTasks tasks;
    private final Clock clock;

    CarryingOutErasures(
            ErasureRequests requests,
            Customers customers,
            Acknowledgements acknowledgements,
            ReplicatedOrders orders,
            OperationalPersonalData operationalData,
            IsolatedTasks tasks,
            Clock clock) {
        this.requests = requests;
        this.customers = customers;
        this.acknowledgements = acknowledgements;
        this.orders = orders;
        this.operationalData = operationalData;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Scheduled(
            every = "${service-api.erasure.poll}",
            executionMaxDelay = "${state-transfer.spread}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotLeading.class)
    Uni<Void> advance() {
        return tasks.runDue(
                tried -> requests.in(Set.of(ErasureStage.REQUESTED, ErasureStage.FORGETTING), tried),
                1,
                customerId -> Panache.withTransaction(() -> step(customerId)),
                (customerId, reason) ->
                        LOG.warnf("The erasure of customer %s has to wait: %s", customerId, reason.toString()));
    }

    private Uni<Void> step(UUID customerId) {
        return customers
                .openIfPresent(customerId)
                .flatMap(customer -> requests.open(customerId)
                        .flatMap(request -> nextStage(request).flatMap(next -> step(request, next, customer))));
    }

    private Uni<ErasureStage> nextStage(ErasureRequest request) {
        UUID id = request.customerId();
        return acknowledgements
                .of(id)
                .flatMap(answers -> orders.of(id).map(known -> DecidingErasures.decide(request, answers, known)));
    }

    private Uni<Void> step(ErasureRequest request, ErasureStage next, Optional<Customer> found) {
        if (next == request.stage()) {
            return nothing();
        }
        Customer customer = found.orElseThrow();
        Uni<Void> done = switch (next) {
            case REFUSED -> stay(customer);
            case FORGETTING -> forget(customer);
            case FORGOTTEN, COMPLETED -> operationalData.forget(customer.id()).chain(() -> customers.remove(customer));
            case REQUESTED -> throw new IllegalStateException("No decision leads to REQUESTED");
        };
        return done.invoke(() -> request.become(next, clock.instant()))
                .chain(() -> requests.save(request))
                .replaceWithVoid();
    }

    private Uni<Void> stay(Customer customer) {
        customer.stay();
        return customers.save(customer).replaceWithVoid();
    }

    private Uni<Void> forget(Customer customer) {
        String subject = customer.subject();
        customer.forget();
        return customers
                .save(customer)
                .chain(() -> subject == null ? nothing() : operationalData.forgetRequestsOf(subject))
                .chain(() -> operationalData.forget(customer.id()));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
