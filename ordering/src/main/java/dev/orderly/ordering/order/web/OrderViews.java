package dev.orderly.ordering.order.web;

import dev.orderly.ordering.order.Order;
import dev.orderly.ordering.order.OrderLine;
import dev.orderly.statetransfer.contract.Money;
import dev.orderly.statetransfer.contract.OrderState;
import dev.orderly.statetransfer.contract.ProductState;
import dev.orderly.statetransfer.contract.StockState;
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

/** Shows orders: the drafts among them with today's names, prices and stock, which are looked up for all of them at once. */
@ApplicationScoped
class OrderViews {

    private record Today(Map<UUID, ProductState> products, Map<UUID, StockState> stock) {}

    private final Replica<ProductState> products;
    private final Replica<StockState> stock;

    OrderViews(Replica<ProductState> products, Replica<StockState> stock) {
        this.products = products;
        this.stock = stock;
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
        return today(drafted)
                .map(today -> orders.stream()
                        .map(order -> order.isPublic() ? agreed(order) : draft(order, today))
                        .toList());
    }

    private Uni<Today> today(Set<UUID> productIds) {
        return productIds.isEmpty()
                ? Uni.createFrom().item(new Today(Map.of(), Map.of()))
                : products.findAll(productIds)
                        .flatMap(known -> stock.findAll(productIds).map(counted -> new Today(known, counted)));
    }

    private static OrderView agreed(Order order) {
        OrderState state = order.state();
        return new OrderView(
                order.id(),
                order.version(),
                order.customerId(),
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
                line.productId(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.lineTotal(),
                null,
                null);
    }

    private static OrderView draft(Order order, Today today) {
        List<OrderView.Item> items =
                order.lines().stream().map(line -> draft(line, today)).toList();
        return new OrderView(
                order.id(),
                order.version(),
                order.customerId(),
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

    private static OrderView.Item draft(OrderLine line, Today today) {
        Optional<ProductState> product = Optional.ofNullable(today.products().get(line.productId()));
        Optional<StockState> counted = Optional.ofNullable(today.stock().get(line.productId()));
        return new OrderView.Item(
                line.productId(),
                product.map(ProductState::sku).orElse(null),
                product.map(ProductState::name).orElse(null),
                line.quantity(),
                product.map(ProductState::price).orElse(null),
                product.map(known -> known.price().times(line.quantity())).orElse(null),
                product.map(ProductState::isSold).orElse(null),
                counted.map(StockState::available).orElse(null));
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
