package dev.orderly.customers.erasure;

import dev.orderly.contracts.OrderState;
import dev.orderly.customers.customer.Customer;
import dev.orderly.customers.customer.CustomerRefused;
import dev.orderly.customers.customer.CustomerStatus;
import dev.orderly.customers.customer.Customers;
import dev.orderly.serviceapi.erasure.ReplicatedOrders;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** A customer, or a clerk on the customer's behalf, requests erasure. */
@ApplicationScoped
public class RequestingErasure {

    private final Customers customers;
    private final ErasureRequests requests;
    private final ReplicatedOrders orders;
    private final Clock clock;

    RequestingErasure(Customers customers, ErasureRequests requests, ReplicatedOrders orders, Clock clock) {
        this.customers = customers;
        this.requests = requests;
        this.orders = orders;
        this.clock = clock;
    }

    public record Requested(Customer customer, ErasureRequest request) {}

    /**
     * Makes the customer ERASING and asks ordering; no effect if that has been done. In one transaction. Fails with
     * {@link CustomerRefused.HasOpenOrders} if this service's replica has an open order; ordering decides about orders
     * that have not arrived here.
     *
     * @param precondition receives the version that was found, under its lock, and throws if that must not be erased
     */
    @WithTransaction
    public Uni<Requested> request(UUID id, LongConsumer precondition) {
        return customers.open(id).flatMap(customer -> request(customer, precondition));
    }

    /** The same for the customer with that Keycloak user. */
    @WithTransaction
    public Uni<Requested> requestOwn(String subject, LongConsumer precondition) {
        return customers
                .openBySubject(subject)
                .map(found -> found.orElseThrow(() -> new CustomerRefused.Unknown("me")))
                .flatMap(customer -> request(customer, precondition));
    }

    private Uni<Requested> request(Customer customer, LongConsumer precondition) {
        precondition.accept(customer.version());
        return customer.status() == CustomerStatus.ERASING
                ? requests.require(customer.id()).map(request -> new Requested(customer, request))
                : requireNoneOpen(customer.id()).chain(() -> ask(customer));
    }

    private Uni<Void> requireNoneOpen(UUID id) {
        return orders.of(id)
                .map(known -> known.stream()
                        .filter(OrderState::isOpen)
                        .map(OrderState::id)
                        .sorted()
                        .toList())
                .invoke(open -> refuseIfAny(id, open))
                .replaceWithVoid();
    }

    private static void refuseIfAny(UUID id, List<UUID> open) {
        if (!open.isEmpty()) {
            throw new CustomerRefused.HasOpenOrders(id, open);
        }
    }

    private Uni<Requested> ask(Customer customer) {
        customer.leave();
        // The save assigns the version that ordering has to answer.
        return customers
                .save(customer)
                .chain(() -> requests.open(customer.id()))
                .invoke(request -> request.ask(customer.version(), customer.subject(), clock.instant()))
                .flatMap(requests::save)
                .map(request -> new Requested(customer, request));
    }
}
