package dev.orderly.ordering.order;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.statetransfer.replica.Reaction;
import dev.orderly.statetransfer.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decides orders again when a state they wait for has arrived, and deletes the drafts of customers who leave. */
@ApplicationScoped
class OrderReaction implements Reaction {

    /** The states of the other services about some orders, by order id. */
    private record Inputs(
            Map<UUID, ReservationState> reservations,
            Map<UUID, ShipmentState> shipments,
            Map<UUID, InvoiceState> invoices) {

        List<Transition> decide(Order order) {
            return DecidingOrders.decide(
                    order, reservations.get(order.id()), shipments.get(order.id()), invoices.get(order.id()));
        }
    }

    private final Orders orders;
    private final DraftsOfErasedCustomers draftsOfErased;
    private final Replica<ReservationState> reservations;
    private final Replica<ShipmentState> shipments;
    private final Replica<InvoiceState> invoices;
    private final Clock clock;

    OrderReaction(
            Orders orders,
            DraftsOfErasedCustomers draftsOfErased,
            Replica<ReservationState> reservations,
            Replica<ShipmentState> shipments,
            Replica<InvoiceState> invoices,
            Clock clock) {
        this.orders = orders;
        this.draftsOfErased = draftsOfErased;
        this.reservations = reservations;
        this.shipments = shipments;
        this.invoices = invoices;
        this.clock = clock;
    }

    @Override
    public Uni<Set<UUID>> concernedBy(StateTopic<?> topic, Set<UUID> changed) {
        if (topic.equals(ReservationState.TOPIC)
                || topic.equals(ShipmentState.TOPIC)
                || topic.equals(InvoiceState.TOPIC)) {
            // Their ids are the order's.
            return Uni.createFrom().item(changed);
        }
        // Products and stock matter only when an order is edited or placed, never afterwards.
        return topic.equals(CustomerState.TOPIC)
                ? draftsOfErased.of(changed)
                : Uni.createFrom().item(Set.of());
    }

    @Override
    public Uni<Void> decide(Collection<UUID> keys) {
        return inputsFor(keys)
                .flatMap(inputs -> orders.lockUnfinished(keys)
                        .flatMap(found -> advance(found, inputs).chain(() -> discard(found))));
    }

    private Uni<Inputs> inputsFor(Collection<UUID> keys) {
        return Uni.combine()
                .all()
                .unis(reservations.findAll(keys), shipments.findAll(keys), invoices.findAll(keys))
                .with(Inputs::new);
    }

    private Uni<Void> advance(List<Order> found, Inputs inputs) {
        Instant now = clock.instant();
        List<Order> changed = new ArrayList<>();
        for (Order order : found) {
            List<Transition> steps = inputs.decide(order);
            steps.forEach(step -> order.take(step, now));
            if (!steps.isEmpty()) {
                changed.add(order);
            }
        }
        return changed.isEmpty() ? Uni.createFrom().voidItem() : orders.saveAll(changed);
    }

    private Uni<Void> discard(List<Order> found) {
        List<Order> drafts = found.stream()
                .filter(order -> order.status() == OrderStatus.DRAFT)
                .toList();
        if (drafts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return draftsOfErased
                .among(drafts.stream().map(Order::id).toList())
                .flatMap(gone -> orders.discard(drafts.stream()
                        .filter(draft -> gone.contains(draft.id()))
                        .toList()));
    }

    @Override
    public Uni<List<UUID>> unfinished() {
        return orders.underWay()
                .flatMap(underWay -> draftsOfErased.all().map(drafts -> {
                    List<UUID> all = new ArrayList<>(underWay);
                    all.addAll(drafts);
                    return all;
                }));
    }
}
