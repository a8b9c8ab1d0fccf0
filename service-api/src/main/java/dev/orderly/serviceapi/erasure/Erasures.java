package dev.orderly.serviceapi.erasure;

import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This service's part in erasing customers. Every change is published, in the current transaction. */
@ApplicationScoped
public class Erasures implements PanacheRepositoryBase<Erasure, UUID> {

    // Until the replica knows of the erasure again, the service may go on storing something about the customer.
    private static final String TO_FORGET = """
            select key from %1$s as customer
             where state ->> 'status' = 'ERASED'
               and not exists (select from erasure where customer_id = customer.key and erasure.status = 'ERASED')
               and key <> all ($1)
            union
            select customer_id from erasure join %1$s as customer on key = customer_id
             where forget_again and (customer.deleted or state ->> 'status' = 'ERASED')
               and key <> all ($1)
             limit 100
            """;

    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    Erasures(Outbox outbox, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    /** Answers the erasure request that the customer made at that version. The customer's lock must be held. */
    public Uni<Void> answer(UUID customerId, long customerVersion, boolean agreed) {
        return change(customerId, erasure -> erasure.answer(agreed, customerVersion, clock.instant()));
    }

    /** Acknowledges that this service has forgotten the customer. The customer's lock must be held. */
    Uni<Void> acknowledge(UUID customerId, PersonalData data) {
        return change(customerId, erasure -> erasure.acknowledge(data, clock.instant()));
    }

    private Uni<Void> change(UUID customerId, Consumer<Erasure> change) {
        return findById(customerId)
                .onItem()
                .ifNull()
                .continueWith(() -> new Erasure(customerId, service))
                .invoke(change)
                .flatMap(this::persistAndFlush)
                .flatMap(outbox::put);
    }

    /**
     * Customers, except these, who are erased according to that replica and not forgotten here yet, or who were
     * forgotten in a database that was lost; at most a batch.
     */
    Uni<List<UUID>> due(PersonalData data, UUID[] except) {
        return Sql.ids(TO_FORGET.formatted(data.erasedCustomers().table()), (Object) except);
    }
}
