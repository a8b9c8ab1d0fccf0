package dev.orderly.serviceapi.erasure;

import dev.orderly.contracts.OrderState;
import dev.orderly.statetransfer.replica.DeclaredReplicas;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The orders of a customer in this service's replica: besides the customer's, the only states about a person. */
@ApplicationScoped
public class ReplicatedOrders {

    private final DeclaredReplicas replicas;

    ReplicatedOrders(DeclaredReplicas replicas) {
        this.replicas = replicas;
    }

    /** Empty in the service that owns the orders. */
    public Uni<List<OrderState>> of(UUID customerId) {
        return replicas.all().stream()
                .filter(replica -> replica.topic().equals(OrderState.TOPIC))
                .findFirst()
                .map(replica -> ofCustomer(replica, customerId))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private static Uni<List<OrderState>> ofCustomer(Replica<?> replica, UUID customerId) {
        return replica.findWhere("state ->> 'customerId' = $1", customerId.toString())
                .map(found -> orders(found.values()));
    }

    private static List<OrderState> orders(Collection<?> states) {
        return states.stream().map(OrderState.class::cast).toList();
    }
}
