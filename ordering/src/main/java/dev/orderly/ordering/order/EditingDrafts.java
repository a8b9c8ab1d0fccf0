package dev.orderly.ordering.order;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Changes the cart. Each method is one transaction and fails with an {@link OrderRefused}. */
@ApplicationScoped
public class EditingDrafts {

    private final Orders orders;
    private final Products products;

    EditingDrafts(Orders orders, Products products) {
        this.orders = orders;
        this.products = products;
    }

    /** Adds to the quantity of the product in the draft. */
    @WithTransaction
    public Uni<Order> add(Target target, RequestedItem item) {
        return edit(target, item.productId(), (draft, known) -> draft.add(item.productId(), item.quantity(), known));
    }

    /** Sets the quantity of the product in the draft, adding the product if necessary. */
    @WithTransaction
    public Uni<Order> set(Target target, RequestedItem item) {
        return edit(target, item.productId(), (draft, known) -> draft.set(item.productId(), item.quantity(), known));
    }

    @WithTransaction
    public Uni<Order> remove(Target target, UUID productId) {
        return orders.open(target).invoke(draft -> draft.remove(productId)).flatMap(orders::save);
    }

    private interface Edit {
        void apply(Order draft, Catalogue known);
    }

    private Uni<Order> edit(Target target, UUID productId, Edit edit) {
        return orders.open(target)
                .flatMap(draft -> products.catalogue(List.of(productId)).map(known -> {
                    edit.apply(draft, known);
                    return draft;
                }))
                .flatMap(orders::save);
    }
}
