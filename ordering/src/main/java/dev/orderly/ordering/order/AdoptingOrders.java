package dev.orderly.ordering.order;

import dev.orderly.contracts.OrderState;
import dev.orderly.statetransfer.recovery.Adopting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state contains everything about a placed order except its history, of which it has only the latest status. */
@ApplicationScoped
class AdoptingOrders implements Adopting<Order, OrderState> {

    private final OrderHistory history;
    private final Clock clock;

    AdoptingOrders(OrderHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Order adopt(@Nullable Order own, OrderState state) {
        return Order.adopted(own, state, clock.instant());
    }

    @Override
    public Uni<Void> afterwards(Order adopted) {
        history.write(List.of(adopted));
        return Uni.createFrom().voidItem();
    }
}
