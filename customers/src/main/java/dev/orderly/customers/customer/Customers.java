package dev.orderly.customers.customer;

import dev.orderly.serviceapi.listing.Listing;
import dev.orderly.serviceapi.listing.NameCollation;
import dev.orderly.serviceapi.listing.SortOrder;
import dev.orderly.statetransfer.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All customers. {@link #save} is the only way to write one. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {

    private final Outbox outbox;

    Customers(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Writes the customer and publishes its state. Must be called inside a transaction. */
    public Uni<Customer> save(Customer customer) {
        return persistAndFlush(customer).call(outbox::put);
    }

    /** Deletes an erased customer and publishes a tombstone. Must be called inside a transaction. */
    public Uni<Void> remove(Customer erased) {
        return delete(erased).chain(() -> outbox.remove(erased));
    }

    /** The customer; fails with {@link CustomerRefused.Unknown}, also for one who was erased. */
    public Uni<Customer> require(UUID id) {
        return findById(id).map(found -> known(id, Optional.ofNullable(found)));
    }

    /** The same, locked until the transaction ends. */
    public Uni<Customer> open(UUID id) {
        return openIfPresent(id).map(found -> known(id, found));
    }

    /** The customer, even if erased, locked until the transaction ends; empty if there is none. */
    public Uni<Optional<Customer>> openIfPresent(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    private static Customer known(UUID id, Optional<Customer> found) {
        return found.filter(customer -> customer.status() != CustomerStatus.ERASED)
                .orElseThrow(() -> new CustomerRefused.Unknown(id));
    }

    /** The customer with that Keycloak user; fails with {@link CustomerRefused.Unknown}. */
    public Uni<Customer> requireSubject(String subject) {
        return find("subject", subject)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new CustomerRefused.Unknown("me"));
    }

    /** The same, locked until the transaction ends; empty if there is none. */
    public Uni<Optional<Customer>> openBySubject(String subject) {
        return find("subject", subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The customers whose name, e-mail address or phone number contains the text, by name; all if it is blank. */
    public Listing containing(String text, NameCollation collation) {
        Listing kept = new Listing("customer", SortOrder.byName(collation, "name", "id"))
                .where("status <> ?", CustomerStatus.ERASED.name());
        return text.isBlank() ? kept : kept.whereFound(text);
    }

    /** The customers behind a listing's rows. */
    public Uni<List<Customer>> of(List<Row> rows) {
        return Listing.entities(this, rows);
    }
}
