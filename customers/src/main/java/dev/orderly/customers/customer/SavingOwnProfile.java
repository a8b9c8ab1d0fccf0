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

/** Saves the caller's own profile, which makes the Keycloak user a customer. */
@ApplicationScoped
public class SavingOwnProfile {

    public record Kept(Customer customer, boolean created) {}

    private final Customers customers;
    private final FormerCustomers former;

    SavingOwnProfile(Customers customers, FormerCustomers former) {
        this.customers = customers;
        this.former = former;
    }

    /**
     * Creates a customer for the user, or replaces the profile of the user's customer. Fails with {@link
     * CustomerRefused.NotKept} for a user who is being erased, or was and still has a token.
     *
     * @param mayReplace receives the version that was found, under its lock, and throws if it must not be replaced
     * @param mayCreate throws if no customer was found but the caller expected one
     */
    @WithTransaction
    public Uni<Kept> keep(String subject, LongConsumer mayReplace, Runnable mayCreate, Profile profile) {
        // There may be no row yet, so concurrent first requests meet at a lock on the subject.
        return DecisionLocks.acquire(List.of(UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))))
                .chain(() -> customers.openBySubject(subject))
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
