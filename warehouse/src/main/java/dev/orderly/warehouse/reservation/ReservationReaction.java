package dev.orderly.warehouse.reservation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.replica.Reaction;
import dev.orderly.statetransfer.replica.Replica;
import dev.orderly.warehouse.product.Products;
import dev.orderly.warehouse.stock.Stocks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Decides reservations when orders and shipments change: many orders at once, over the same stock. */
@ApplicationScoped
class ReservationReaction implements Reaction {

    private final Replica<OrderState> orders;
    private final Replica<ShipmentState> shipments;
    private final Reservations reservations;
    private final Stocks stocks;
    private final Products products;
    private final Clock clock;

    ReservationReaction(
            Replica<OrderState> orders,
            Replica<ShipmentState> shipments,
            Reservations reservations,
            Stocks stocks,
            Products products,
            Clock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.reservations = reservations;
        this.stocks = stocks;
        this.products = products;
        this.clock = clock;
    }

    @Override
    public Uni<Set<UUID>> concernedBy(StateTopic<?> topic, Set<UUID> changed) {
        // Orders and shipments both have the order's id; an erased customer has no open order.
        return Uni.createFrom().item(topic.equals(ErasureState.ORDERING) ? Set.of() : changed);
    }

    @Override
    public Uni<Void> decide(Collection<UUID> keys) {
        return orders.findAll(keys)
                .flatMap(ordered -> shipments
                        .findAll(keys)
                        .flatMap(shipped -> reservations
                                .openAll(keys)
                                .map(reserved -> unsettled(keys, ordered, shipped, reserved))))
                .flatMap(cases -> cases.isEmpty() ? Uni.createFrom().voidItem() : settle(cases));
    }

    private static List<ReservationCase> unsettled(
            Collection<UUID> keys,
            Map<UUID, OrderState> ordered,
            Map<UUID, ShipmentState> shipped,
            List<Reservation> reserved) {
        Map<UUID, Reservation> own = reserved.stream().collect(toMap(Reservation::id, Function.identity()));
        return keys.stream()
                .map(key -> new ReservationCase(key, own.get(key), ordered.get(key), shipped.get(key)))
                .filter(ReservationCase::isUnsettled)
                .sorted(ReservationCase.SERVING_ORDER)
                .toList();
    }

    private Uni<Void> settle(List<ReservationCase> cases) {
        return lockStock(cases).flatMap(stock -> {
            Instant now = clock.instant();
            List<Reservation> settled =
                    cases.stream().map(one -> one.settle(stock, now)).toList();
            return reservations.saveAll(settled).chain(() -> stocks.saveAll(stock.stocks()));
        });
    }

    private Uni<LockedStock> lockStock(List<ReservationCase> cases) {
        Set<UUID> productIds =
                cases.stream().flatMap(one -> one.productIds().stream()).collect(toSet());
        return stocks.openAll(productIds)
                .flatMap(locked -> products.sold(productIds).map(sold -> new LockedStock(locked, sold)));
    }

    @Override
    public Uni<List<UUID>> unfinished() {
        return reservations.unfinished();
    }
}
