package dev.orderly.customers.customer;

import dev.orderly.statetransfer.publish.Outbox;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** All customers. {@link #save} is the only door for writing. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {

    private static final Sort BY_NAME = Sort.by("name", "id");

    private final Outbox outbox;

    Customers(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Writes the customer and publishes its state. Must be called inside a transaction. */
    Uni<Customer> save(Customer customer) {
        return persistAndFlush(customer).call(outbox::put);
    }

    /** The customer, or a failure with {@link CustomerRefused.Unknown}. */
    public Uni<Customer> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new CustomerRefused.Unknown(id));
    }

    /** The same, locked until the transaction ends. */
    Uni<Customer> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new CustomerRefused.Unknown(id));
    }

    /** The customer that the Keycloak user is, or a failure with {@link CustomerRefused.Unknown}. */
    public Uni<Customer> requireSubject(String subject) {
        return find("subject", subject)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new CustomerRefused.Unknown("me"));
    }

    /** The same, locked until the transaction ends; empty, if there is none. */
    Uni<Optional<Customer>> findSubjectLocked(String subject) {
        return find("subject", subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The customers whose name, e-mail address or phone number contains the text, by name; all, if it is blank. */
    public PanacheQuery<Customer> containing(String text) {
        if (text.isBlank()) {
            return findAll(BY_NAME);
        }
        return find(
                "locate(?1, lower(name)) > 0 or locate(?1, lower(email)) > 0 or locate(?1, phone) > 0",
                BY_NAME,
                text.strip().toLowerCase(Locale.ROOT));
    }
}
