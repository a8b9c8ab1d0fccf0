package dev.orderly.ordering.order;

import dev.orderly.contracts.CustomerState;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.replica.NotYetReplicated;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The customers, as far as ordering has to know them. */
@ApplicationScoped
public class Buyers {

    /** The customer that a Keycloak user is. */
    private static final String OF_SUBJECT = "subject = $1 and status <> 'ERASED'";

    private final Replica<CustomerState> customers;

    Buyers(Replica<CustomerState> customers) {
        this.customers = customers;
    }

    /** The customers that this Keycloak user is: one, or none before the profile is saved. */
    public Uni<Set<UUID>> of(String subject) {
        return customers.findWhere("subject = $1", subject).map(Map::keySet);
    }

    /** The customer, as known now; fails as {@link #hold} does, and holds nothing. */
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
     * The customer, who stays as is until the transaction ends: whoever places an order and whoever deletes the drafts of
     * a customer that is being erased cannot miss each other. Must be called before any decision lock is taken, because
     * that is the order in which replicas are applied.
     *
     * @return fails with {@link OrderRefused.NoProfile} or {@link NotYetReplicated}
     */
    Uni<CustomerState> hold(Buyer buyer) {
        return switch (buyer) {
            case Buyer.Caller caller ->
                held(OF_SUBJECT, caller.subject())
                        .map(found -> found.stream().findFirst().orElseThrow(OrderRefused.NoProfile::new))
                        .flatMap(customers::require);
            case Buyer.Named named ->
                held("key = $1", named.customerId())
                        // Not held is not enough: whoever arrives now could be leaving before the order is committed.
                        .map(found -> found.stream()
                                .findFirst()
                                .orElseThrow(() -> new NotYetReplicated(CustomerState.TOPIC, named.customerId())))
                        .flatMap(customers::require);
        };
    }

    /** Only a new statement sees what the lock had to wait for. */
    private Uni<List<UUID>> held(String condition, Object parameter) {
        return Sql.ids(
                "select key from replica_customer where not deleted and %s order by key desc for share"
                        .formatted(condition),
                parameter);
    }
}
