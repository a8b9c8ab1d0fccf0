package dev.orderly.shipping.shipment.web;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.shipping.shipment.Shipment;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds data from the replicas to shipments: one query per replica, however many shipments. */
@ApplicationScoped
class ShipmentViews {

    private final Replica<OrderState> orders;
    private final Replica<CustomerState> customers;
    private final Replica<ProductState> products;

    ShipmentViews(Replica<OrderState> orders, Replica<CustomerState> customers, Replica<ProductState> products) {
        this.orders = orders;
        this.customers = customers;
        this.products = products;
    }

    Uni<ShipmentView> of(Shipment shipment) {
        return of(List.of(shipment)).map(List::getFirst);
    }

    Uni<List<ShipmentView>> of(List<Shipment> shipments) {
        return orders.findAll(shipments.stream().map(Shipment::id).toList())
                .flatMap(ordered -> customers
                        .findAll(shipments.stream().map(Shipment::customerId).collect(Collectors.toSet()))
                        .flatMap(buyers -> products.findAll(productsIn(ordered.values()))
                                .map(catalogue -> views(shipments, ordered, buyers, catalogue))));
    }

    private static Set<UUID> productsIn(Collection<OrderState> orders) {
        return orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(OrderState.Line::productId)
                .collect(Collectors.toSet());
    }

    private static List<ShipmentView> views(
            List<Shipment> shipments,
            Map<UUID, OrderState> orders,
            Map<UUID, CustomerState> customers,
            Map<UUID, ProductState> products) {
        return shipments.stream()
                .map(shipment -> ShipmentView.of(
                        shipment, orders.get(shipment.id()), customers.get(shipment.customerId()), products))
                .toList();
    }
}
