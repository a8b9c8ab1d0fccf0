package dev.orderly.ordering.order;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cancels orders on request, as far as possible. */
@ApplicationScoped
public class CancellingOrders {

    private final Orders orders;
    private final Clock clock;

    CancellingOrders(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Afterwards the order is CANCELLED, or CANCEL_REQUESTED until its shipment decides; a draft is
     * deleted. Fails with an {@link OrderRefused}.
     */
    @WithTransaction
    public Uni<Order> cancel(Target target, @Nullable String reason) {
        return orders.open(target).flatMap(order -> {
            order.cancel(reason, clock.instant());
            return order.isPublic()
                    ? orders.save(order)
                    : orders.discard(List.of(order)).replaceWith(order);
        });
    }
}
