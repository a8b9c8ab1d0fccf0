package dev.orderly.statetransfer.example;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.replica.Reaction;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A confirmed order of a known customer gets a parcel; an order whose reason is {@link #POISON} fails the decision. */
@ApplicationScoped
public class MakingParcels implements Reaction {

    public static final String POISON = "poison";

    private final Replica<OrderState> orders;
    private final Replica<CustomerState> customers;
    private final Parcels parcels;

    MakingParcels(Replica<OrderState> orders, Replica<CustomerState> customers, Parcels parcels) {
        this.orders = orders;
        this.customers = customers;
        this.parcels = parcels;
    }

    @Override
    public Uni<Set<UUID>> concernedBy(StateTopic<?> topic, Set<UUID> changed) {
        return topic.equals(OrderState.TOPIC)
                ? Uni.createFrom().item(changed)
                : orders.findWhere("state ->> 'customerId' = any($1)", (Object)
                                changed.stream().map(UUID::toString).toArray(String[]::new))
                        .map(found -> found.keySet());
    }

    @Override
    public Uni<Void> decide(Collection<UUID> keys) {
        return orders.findAll(keys)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found.values())
                        .onItem()
                        .transformToUniAndConcatenate(this::decide)
                        .collect()
                        .last());
    }

    private Uni<Void> decide(OrderState order) {
        if (POISON.equals(order.reason())) {
            throw new IllegalStateException("Nobody can decide about this order");
        }
        return customers
                .findAwaited(Set.of(order.customerId()))
                .flatMap(known -> parcels.findById(order.id())
                        .flatMap(parcel -> parcel == null && !known.isEmpty() && order.isConfirmed()
                                ? parcels.save(new Parcel(order.id(), order.customerId(), true))
                                        .replaceWithVoid()
                                : Uni.createFrom().voidItem()));
    }

    @Override
    public Uni<List<UUID>> unfinished() {
        return Uni.createFrom().item(List.of());
    }
}
