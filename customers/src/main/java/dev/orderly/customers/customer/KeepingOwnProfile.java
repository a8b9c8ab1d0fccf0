package dev.orderly.customers.customer;

import dev.orderly.statetransfer.replica.DecisionLocks;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A Keycloak user keeps the profile that makes it a customer. */
@ApplicationScoped
public class KeepingOwnProfile {

    public record Kept(Customer customer, boolean created) {}

    private final Customers customers;
    private final FormerCustomers former;

    KeepingOwnProfile(Customers customers, FormerCustomers former) {
        this.customers = customers;
        this.former = former;
    }

    /**
     * Makes the user a customer, or replaces the profile of the customer it is already. Fails with
     * {@link CustomerRefused.NotKept} for a user who is to be forgotten, or was and still has a token.
     *
     * @param mayReplace is told the version that was found, under its lock, and throws if it must not be replaced
     * @param mayCreate throws if nothing was found and something was expected
     */
    @WithTransaction
    public Uni<Kept> keep(String subject, LongConsumer mayReplace, Runnable mayCreate, Profile profile) {
        // The row may not exist yet, so that it takes a lock on the subject for concurrent first times to find one
        // another.
        return DecisionLocks.acquire(List.of(UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))))
                .chain(() -> customers.findSubjectLocked(subject))
                .call(found -> found.isPresent() ? nothing() : former.requireNotForgotten(subject))
                .flatMap(found -> {
                    found.ifPresentOrElse(customer -> mayReplace.accept(customer.version()), mayCreate);
                    found.ifPresent(customer -> customer.edit(profile));
                    return customers
                            .save(found.orElseGet(() -> newCustomer(subject, profile)))
                            .map(saved -> new Kept(saved, found.isEmpty()));
                });
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static Customer newCustomer(String subject, Profile profile) {
        return new Customer(UuidVersion7Strategy.INSTANCE.generateUuid(null), subject, profile);
    }
}
