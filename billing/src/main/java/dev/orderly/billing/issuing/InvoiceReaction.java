package dev.orderly.billing.issuing;

import dev.orderly.billing.BillingConfig;
import dev.orderly.billing.invoice.Invoices;
import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.replica.Reaction;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Invoices an order as soon as everything needed is known here, in whatever order it arrived. */
@ApplicationScoped
class InvoiceReaction implements Reaction {

    /** The states of the other services about some orders. */
    private record Inputs(
            Map<UUID, ShipmentState> shipments,
            Map<UUID, OrderState> orders,
            Map<UUID, CustomerState> customers,
            Map<UUID, ProductState> products) {}

    private final Invoices invoices;
    private final IssuingInvoices issuing;
    private final WaitingOrders waiting;
    private final Replica<ShipmentState> shipments;
    private final Replica<OrderState> orders;
    private final Replica<CustomerState> customers;
    private final Replica<ProductState> products;
    private final DecidingInvoices deciding;

    InvoiceReaction(
            Invoices invoices,
            IssuingInvoices issuing,
            WaitingOrders waiting,
            Replica<ShipmentState> shipments,
            Replica<OrderState> orders,
            Replica<CustomerState> customers,
            Replica<ProductState> products,
            BillingConfig config) {
        this.invoices = invoices;
        this.issuing = issuing;
        this.waiting = waiting;
        this.shipments = shipments;
        this.orders = orders;
        this.customers = customers;
        this.products = products;
        this.deciding = new DecidingInvoices(VatRates.of(config.vat()));
    }

    @Override
    public Uni<Set<UUID>> concernedBy(StateTopic<?> topic, Set<UUID> changed) {
        // Orders and shipments have the order's id.
        return topic.equals(OrderState.TOPIC) || topic.equals(ShipmentState.TOPIC)
                ? Uni.createFrom().item(changed)
                : waiting.ordersAwaiting(changed);
    }

    @Override
    public Uni<Void> decide(Collection<UUID> keys) {
        return invoices.among(keys)
                .map(invoiced ->
                        keys.stream().filter(key -> !invoiced.contains(key)).collect(Collectors.toSet()))
                .flatMap(open -> inputsFor(open).flatMap(inputs -> act(open, inputs)));
    }

    private Uni<Inputs> inputsFor(Set<UUID> open) {
        return shipments
                .findAll(open)
                .flatMap(sent -> orders.findAll(shippedIds(sent))
                        .flatMap(ordered -> customers
                                .findAwaited(customerIds(ordered))
                                .flatMap(buying -> products.findAwaited(productIds(ordered))
                                        .map(sold -> new Inputs(sent, ordered, buying, sold)))));
    }

    private static Set<UUID> shippedIds(Map<UUID, ShipmentState> shipments) {
        return shipments.values().stream()
                .filter(ShipmentState::hasLeft)
                .map(ShipmentState::id)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> customerIds(Map<UUID, OrderState> orders) {
        return orders.values().stream().map(OrderState::customerId).collect(Collectors.toSet());
    }

    private static Set<UUID> productIds(Map<UUID, OrderState> orders) {
        return orders.values().stream()
                .flatMap(order -> order.lines().stream())
                .map(OrderState.Line::productId)
                .collect(Collectors.toSet());
    }

    private Uni<Void> act(Set<UUID> open, Inputs inputs) {
        if (inputs.orders().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Decision> decisions =
                open.stream().sorted().map(key -> decide(key, inputs)).toList();
        List<Decision.Await> awaiting = only(Decision.Await.class, decisions);
        return waiting.note(inputs.orders().keySet(), awaiting)
                .chain(() -> issuing.issue(only(Decision.Issue.class, decisions).stream()
                        .map(Decision.Issue::draft)
                        .toList()));
    }

    private Decision decide(UUID key, Inputs inputs) {
        OrderState order = inputs.orders().get(key);
        return deciding.decide(
                inputs.shipments().get(key),
                order,
                order == null ? null : inputs.customers().get(order.customerId()),
                inputs.products());
    }

    private static <D extends Decision> List<D> only(Class<D> kind, List<Decision> decisions) {
        return decisions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public Uni<List<UUID>> unfinished() {
        return Sql.ids("""
                        select key from replica_shipment as shipment
                         where has_left and not exists (select from invoice_line where invoice_id = shipment.key)
                        """);
    }
}
