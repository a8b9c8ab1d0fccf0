package dev.orderly.shipping.shipment;

import dev.orderly.contracts.OrderState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.replica.Reaction;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps shipments as their orders require. It ignores changes of customers and products, which are read when needed.
 */
@ApplicationScoped
class ShipmentReaction implements Reaction {

    private static final String UNFINISHED = """
            select known.key
              from replica_order known left join shipment on shipment.id = known.key
             where shipment.status = 'PENDING'
                or shipment.id is null and known.status not in ('PLACED', 'REJECTED', 'CANCELLED')
            """;

    private final Replica<OrderState> orders;
    private final Shipments shipments;
    private final DatabaseClock clock;

    ShipmentReaction(Replica<OrderState> orders, Shipments shipments, DatabaseClock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.clock = clock;
    }

    @Override
    public Uni<Set<UUID>> concernedBy(StateTopic<?> topic, Set<UUID> changed) {
        return Uni.createFrom().item(topic.equals(OrderState.TOPIC) ? changed : Set.of());
    }

    @Override
    public Uni<Void> decide(Collection<UUID> keys) {
        return orders.findAll(keys)
                .flatMap(known -> shipments
                        .openAll(known.keySet())
                        .flatMap(own -> clock.now().map(now -> decide(known.values(), byId(own), now))))
                .flatMap(shipments::save);
    }

    private static List<Shipment> decide(Collection<OrderState> orders, Map<UUID, Shipment> own, Instant now) {
        return orders.stream()
                .flatMap(order ->
                        DecidingShipments.decide(Optional.ofNullable(own.get(order.id())), order, now).stream())
                .toList();
    }

    private static Map<UUID, Shipment> byId(List<Shipment> shipments) {
        return shipments.stream().collect(Collectors.toMap(Shipment::id, Function.identity()));
    }

    @Override
    public Uni<List<UUID>> unfinished() {
        return Sql.ids(UNFINISHED);
    }
}
