package dev.orderly.ordering.order;

import static dev.orderly.interleavings.Sample.NOW;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.interleavings.Forgetting;
import dev.orderly.interleavings.Sample;
import dev.orderly.interleavings.Service;
import dev.orderly.interleavings.World;
import dev.orderly.statetopics.StateTopic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ordering: orders are placed and cancelled at any time, erasures are answered, customers are forgotten. */
public class Ordering implements Service {

    private final Collection<UUID> wanted;

    /** @param wanted the orders that will be placed, sooner or later, unless the customer leaves before */
    public Ordering(Collection<UUID> wanted) {
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "ordering";
    }

    @Override
    public List<StateTopic<?>> replicates() {
        return List.of(
                CustomerState.TOPIC,
                ProductState.TOPIC,
                ReservationState.TOPIC,
                ShipmentState.TOPIC,
                InvoiceState.TOPIC);
    }

    @Override
    public World decide(World world, StateTopic<?> topic, UUID changed) {
        OrderState own = world.own(OrderState.TOPIC, changed);
        if (own == null) {
            return world;
        }
        Order order = Order.adopted(null, own, NOW);
        if (order.status().isFinal()) {
            return world;
        }
        List<Transition> steps = steps(
                order,
                world.replica(name(), ReservationState.TOPIC, changed),
                world.replica(name(), ShipmentState.TOPIC, changed),
                world.replica(name(), InvoiceState.TOPIC, changed));
        steps.forEach(step -> order.take(step, NOW));
        return steps.isEmpty() ? world : world.publish(OrderState.TOPIC, order.state());
    }

    protected List<Transition> steps(
            Order order,
            @Nullable ReservationState reservation,
            @Nullable ShipmentState shipment,
            @Nullable InvoiceState invoice) {
        return DecidingOrders.decide(order, reservation, shipment, invoice);
    }

    @Override
    public List<Action> actions(World world) {
        CustomerState customer = world.replica(name(), CustomerState.TOPIC, Sample.CUSTOMER);
        ProductState product = world.replica(name(), ProductState.TOPIC, Sample.PRODUCT);
        List<Action> actions = new ArrayList<>();
        if (customer != null) {
            if (product != null) {
                wanted.stream()
                        .filter(id -> world.own(OrderState.TOPIC, id) == null)
                        .flatMap(id -> place(world, id, customer, product))
                        .forEach(actions::add);
            }
            actions.addAll(answer(world, customer));
            actions.addAll(Forgetting.actions(
                    world,
                    name(),
                    customer.id(),
                    customer.status() == CustomerState.Status.ERASED,
                    Ordering::forgetOrders));
        }
        world.allOwn(OrderState.TOPIC).stream()
                .flatMap(order -> cancel(world, order))
                .forEach(actions::add);
        return actions;
    }

    private static Stream<Action> place(World world, UUID id, CustomerState customer, ProductState product) {
        try {
            Catalogue catalogue = new Catalogue(Map.of(product.id(), product));
            Order order = Order.draft(id, customer, NOW);
            order.add(product.id(), new Quantity(1), catalogue);
            order.place(customer, catalogue, NOW);
            return Stream.of(new Action(
                    "the customer places order " + id.getLeastSignificantBits(),
                    world.publish(OrderState.TOPIC, order.state()),
                    true));
        } catch (OrderRefused e) {
            return Stream.of();
        }
    }

    private static Stream<Action> cancel(World world, OrderState state) {
        try {
            Order order = Order.adopted(null, state, NOW);
            order.cancel("Changed my mind", NOW);
            return Stream.of(new Action(
                    "the customer cancels order " + state.id().getLeastSignificantBits(),
                    world.publish(OrderState.TOPIC, order.state()),
                    false));
        } catch (OrderRefused e) {
            return Stream.of();
        }
    }

    private static List<Action> answer(World world, CustomerState customer) {
        ErasureState said = world.own(ErasureState.ORDERING, customer.id());
        if (customer.status() != CustomerState.Status.ERASING || (said != null && said.answers(customer.version()))) {
            return List.of();
        }
        boolean open = world.allOwn(OrderState.TOPIC).stream().anyMatch(OrderState::isOpen);
        ErasureState.Status status = open ? ErasureState.Status.REFUSED : ErasureState.Status.AGREED;
        return List.of(new Action(
                "ordering answers " + status,
                world.publish(ErasureState.ORDERING, Forgetting.answer(customer.id(), status, customer.version())),
                true));
    }

    private static World forgetOrders(World world) {
        World forgotten = world;
        for (OrderState state : world.allOwn(OrderState.TOPIC)) {
            if (state.isPersonal()) {
                Order order = Order.adopted(null, state, NOW);
                order.forgetCustomer();
                forgotten = forgotten.publish(OrderState.TOPIC, order.state());
            }
        }
        return forgotten;
    }
}
