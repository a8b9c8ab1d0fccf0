package dev.orderly.ordering.order.web;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.Money;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.ordering.order.Order;
import dev.orderly.ordering.order.OrderLine;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.statetopics.EntityState;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates views of orders; current names and prices for all drafts among them are looked up at once. */
@ApplicationScoped
class OrderViews {

    private final Replica<ProductState> products;
    private final Replica<CustomerState> customers;

    OrderViews(Replica<ProductState> products, Replica<CustomerState> customers) {
        this.products = products;
        this.customers = customers;
    }

    Uni<OrderView> of(Order order) {
        return of(List.of(order)).map(List::getFirst);
    }

    /** In the same order. */
    Uni<List<OrderView>> of(List<Order> orders) {
        Set<UUID> drafted = orders.stream()
                .filter(order -> !order.isPublic())
                .flatMap(draft -> draft.productIds().stream())
                .collect(Collectors.toSet());
        return known(products, drafted)
                .map(today -> orders.stream().map(order -> of(order, today)).toList());
    }

    /** In the same order, with the customers' names, which are looked up at once. */
    Uni<List<OrderView>> listed(List<Order> orders) {
        Set<UUID> customerIds = orders.stream().map(Order::customerId).collect(Collectors.toSet());
        return of(orders)
                .flatMap(views -> known(customers, customerIds)
                        .map(known -> views.stream()
                                .map(view -> view.of(nameOf(known.get(view.customerId()))))
                                .toList()));
    }

    private static @Nullable String nameOf(@Nullable CustomerState customer) {
        return customer == null ? null : customer.name();
    }

    /** A view of the order, given the current states of its products. */
    static OrderView of(Order order, Map<UUID, ProductState> today) {
        return order.isPublic() ? agreed(order) : draft(order, today);
    }

    private static <S extends EntityState> Uni<Map<UUID, S>> known(Replica<S> replica, Set<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : replica.findAll(ids);
    }

    private static OrderView agreed(Order order) {
        OrderState state = order.state();
        return new OrderView(
                order.id(),
                order.version(),
                Answers.entityTag(order.version()),
                order.customerId(),
                null,
                order.status(),
                state.lines().stream().map(OrderViews::agreed).toList(),
                state.total(),
                state.billingAddress(),
                state.shippingAddress(),
                order.createdAt(),
                state.placedAt(),
                state.reason(),
                state.cancelDeclined());
    }

    private static OrderView.Item agreed(OrderState.Line line) {
        return new OrderView.Item(
                line.productId(), line.sku(), line.name(), line.quantity(), line.unitPrice(), line.lineTotal(), null);
    }

    private static OrderView draft(Order order, Map<UUID, ProductState> today) {
        List<OrderView.Item> items =
                order.lines().stream().map(line -> draft(line, today)).toList();
        return new OrderView(
                order.id(),
                order.version(),
                tag(order, items),
                order.customerId(),
                null,
                order.status(),
                items,
                total(items),
                null,
                null,
                order.createdAt(),
                null,
                order.reason(),
                false);
    }

    private static OrderView.Item draft(OrderLine line, Map<UUID, ProductState> today) {
        Optional<ProductState> product = Optional.ofNullable(today.get(line.productId()));
        return new OrderView.Item(
                line.productId(),
                product.map(ProductState::sku).orElse(null),
                product.map(ProductState::name).orElse(null),
                line.quantity(),
                product.map(ProductState::price).orElse(null),
                product.map(known -> known.price().times(line.quantity())).orElse(null),
                product.map(ProductState::isSold).orElse(null));
    }

    /** The entity tag of a draft covers the products it shows: a caller who places it must have seen exactly those. */
    private static String tag(Order draft, List<OrderView.Item> items) {
        return Answers.entityTag(draft.version(), items);
    }

    private static @Nullable Money total(List<OrderView.Item> items) {
        List<Money> totals = items.stream()
                .map(OrderView.Item::lineTotal)
                .filter(Objects::nonNull)
                .toList();
        boolean comparable = totals.stream().map(Money::currency).distinct().count() == 1;
        return comparable && totals.size() == items.size()
                ? totals.stream().reduce(Money::plus).orElseThrow()
                : null;
    }
}
