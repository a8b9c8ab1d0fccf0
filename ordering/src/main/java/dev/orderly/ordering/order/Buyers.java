package dev.orderly.ordering.order;

import dev.orderly.contracts.CustomerState;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.replica.NotYetReplicated;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Looks up customers in ordering's replica. */
@ApplicationScoped
public class Buyers {

    private static final String OF_SUBJECT = "subject = $1 and status <> 'ERASED'";

    private final Replica<CustomerState> customers;

    Buyers(Replica<CustomerState> customers) {
        this.customers = customers;
    }

    /** The customer as known now; fails like {@link #lockCustomer}, but takes no lock. */
    public Uni<CustomerState> find(Buyer buyer) {
        return switch (buyer) {
            case Buyer.Caller caller ->
                customers
                        .findWhere(OF_SUBJECT, caller.subject())
                        .map(found -> found.values().stream()
                                .max(Comparator.comparing(CustomerState::id))
                                .orElseThrow(OrderRefused.NoProfile::new));
            case Buyer.Named named -> customers.require(named.customerId());
        };
    }

    /**
     * The customer, locked against changes until the transaction ends, so that placing an order and deleting the drafts
     * of a customer who is being erased cannot miss each other. Call it before taking any decision lock, because
     * replicas are applied in that order.
     *
     * @return fails with {@link OrderRefused.NoProfile} or {@link NotYetReplicated}
     */
    Uni<CustomerState> lockCustomer(Buyer buyer) {
        return switch (buyer) {
            case Buyer.Caller caller ->
                lockedIds(caller.subject())
                        .map(found -> found.stream().findFirst().orElseThrow(OrderRefused.NoProfile::new))
                        .flatMap(customers::require);
            // Without a row to lock there is no order: a customer arriving now could become ERASING before the commit.
            case Buyer.Named named -> customers.lock(named.customerId());
        };
    }

    /** Only locks: a lock and its data are not read in one statement, whose snapshot is older than the wait. */
    private Uni<List<UUID>> lockedIds(String subject) {
        return Sql.ids(
                "select key from replica_customer where not deleted and %s order by key desc for share"
                        .formatted(OF_SUBJECT),
                subject);
    }
}
