package dev.orderly.ordering.order;

import static dev.orderly.ordering.order.Samples.NOW;
import static dev.orderly.ordering.order.Samples.catalogue;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ProductState;
import java.util.List;
import java.util.UUID;

/** Orders that have come as far as a test needs. */
final class SampleOrders {

    static Order in(OrderStatus status) {
        return in(status, Samples.customer(), Samples.product("Kettle", "19.90"));
    }

    /** The customer's order of two of the product. */
    static Order in(OrderStatus status, CustomerState customer, ProductState product) {
        Order order = Order.draft(UUID.randomUUID(), customer, NOW);
        order.add(product.id(), new Quantity(2), catalogue(product));
        if (status != OrderStatus.DRAFT) {
            order.place(customer, catalogue(product), NOW);
        }
        List<OrderStatus> path = switch (status) {
            case DRAFT, PLACED -> List.of();
            case REJECTED, CANCELLED, CONFIRMED -> List.of(status);
            case CANCEL_REQUESTED, SHIPPED -> List.of(OrderStatus.CONFIRMED, status);
            case COMPLETED -> List.of(OrderStatus.CONFIRMED, OrderStatus.SHIPPED, status);
        };
        path.forEach(next -> order.take(Transition.to(next), NOW));
        return order;
    }

    private SampleOrders() {}
}
