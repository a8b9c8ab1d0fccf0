package dev.orderly.customers.customer;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * A clerk's use cases. Each method is one transaction; those that change a customer lock it and pass its version to the
 * {@code precondition}, which throws if that version must not be changed.
 */
@ApplicationScoped
public class ManagingCustomers {

    private final Customers customers;

    ManagingCustomers(Customers customers) {
        this.customers = customers;
    }

    /** Creates a customer who has not signed in. */
    @WithTransaction
    public Uni<Customer> register(Profile profile) {
        return customers.save(new Customer(UuidVersion7Strategy.INSTANCE.generateUuid(null), null, profile));
    }

    @WithTransaction
    public Uni<Customer> edit(UUID id, LongConsumer precondition, Profile profile) {
        return change(id, precondition, customer -> customer.edit(profile));
    }

    @WithTransaction
    public Uni<Customer> block(UUID id, LongConsumer precondition) {
        return change(id, precondition, Customer::block);
    }

    @WithTransaction
    public Uni<Customer> unblock(UUID id, LongConsumer precondition) {
        return change(id, precondition, Customer::unblock);
    }

    private Uni<Customer> change(UUID id, LongConsumer precondition, Consumer<Customer> change) {
        return customers.open(id).flatMap(customer -> {
            precondition.accept(customer.version());
            change.accept(customer);
            return customers.save(customer);
        });
    }
}
