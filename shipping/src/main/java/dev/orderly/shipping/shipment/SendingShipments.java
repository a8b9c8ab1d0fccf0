package dev.orderly.shipping.shipment;

import dev.orderly.contracts.OrderState;
import dev.orderly.statetransfer.replica.DecisionLocks;
import dev.orderly.statetransfer.replica.Replica;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Dispatches and delivers shipments. Each method is one transaction, which takes the same lock as decisions about the
 * order, so cancelling and dispatching cannot happen at the same time. The {@code precondition} receives the version
 * that was found, and throws if that must not be changed.
 */
@ApplicationScoped
public class SendingShipments {

    private final Shipments shipments;
    private final Replica<OrderState> orders;
    private final DatabaseClock clock;

    SendingShipments(Shipments shipments, Replica<OrderState> orders, DatabaseClock clock) {
        this.shipments = shipments;
        this.orders = orders;
        this.clock = clock;
    }

    /** Passes the point of no return, unless this service knows that the order is to be cancelled. */
    @WithTransaction
    public Uni<Shipment> dispatch(UUID id, LongConsumer precondition, Consignment consignment) {
        return locked(id, precondition)
                .call(() -> orders.require(id).invoke(SendingShipments::mustNotBeCancelled))
                .flatMap(shipment -> clock.now()
                        .invoke(now -> shipment.dispatch(consignment, now))
                        .replaceWith(shipment))
                .flatMap(shipments::save);
    }

    @WithTransaction
    public Uni<Shipment> deliver(UUID id, LongConsumer precondition) {
        return locked(id, precondition)
                .flatMap(shipment -> clock.now().invoke(shipment::deliver).replaceWith(shipment))
                .flatMap(shipments::save);
    }

    private Uni<Shipment> locked(UUID id, LongConsumer precondition) {
        return DecisionLocks.acquire(List.of(id))
                .chain(() -> shipments.open(id))
                .invoke(shipment -> precondition.accept(shipment.version()));
    }

    static void mustNotBeCancelled(OrderState order) {
        if (order.isCancelRequested() || order.isCancelled()) {
            throw new ShipmentRefused.OrderCancelled(order.id());
        }
    }
}
