package dev.orderly.ordering.order;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Creates orders, as drafts or placed at once, and places drafts. Each method is one transaction. */
@ApplicationScoped
public class PlacingOrders {

    private final Orders orders;
    private final Buyers buyers;
    private final Products products;
    private final OrderIds ids;
    private final Clock clock;

    PlacingOrders(Orders orders, Buyers buyers, Products products, OrderIds ids, Clock clock) {
        this.orders = orders;
        this.buyers = buyers;
        this.products = products;
        this.ids = ids;
        this.clock = clock;
    }

    /** Creates a draft, or an order that is placed at once. Fails with an {@link OrderRefused}. */
    @WithTransaction
    public Uni<Order> create(Buyer buyer, List<RequestedItem> items, boolean place) {
        RequestedItem.requireDistinct(items);
        List<UUID> asked = items.stream().map(RequestedItem::productId).toList();
        // Nobody can know the new id before the commit, so no decision lock is needed.
        // The lock protects nothing about the products, so they are read in the same flight.
        return Uni.combine()
                .all()
                .unis(buyers.lockCustomer(buyer), products.catalogue(asked))
                .with((customer, catalogue) -> {
                    Instant now = clock.instant();
                    Order order = Order.draft(ids.next(), customer, now);
                    items.forEach(item -> order.add(item.productId(), item.quantity(), catalogue));
                    if (place) {
                        order.place(customer, catalogue, now);
                    }
                    return order;
                })
                .flatMap(orders::save);
    }

    /**
     * Places a draft. Fails with an {@link OrderRefused}.
     *
     * @param precondition receives the draft and the products it would be placed with, and throws if the caller saw others
     */
    @WithTransaction
    public Uni<Order> place(Target target, BiConsumer<Order, Catalogue> precondition) {
        return orders.customerOf(target.orderId(), target.visibility())
                .flatMap(customerId -> buyers.lockCustomer(new Buyer.Named(customerId)))
                .flatMap(customer -> orders.openVisible(target)
                        .flatMap(order -> products.catalogue(order.productIds()).map(catalogue -> {
                            precondition.accept(order, catalogue);
                            order.place(customer, catalogue, clock.instant());
                            return order;
                        })))
                .flatMap(orders::save);
    }
}
