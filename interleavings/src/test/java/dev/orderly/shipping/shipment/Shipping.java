package dev.orderly.shipping.shipment;

import static dev.orderly.interleavings.Sample.NOW;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.interleavings.Forgetting;
import dev.orderly.interleavings.Sample;
import dev.orderly.interleavings.Service;
import dev.orderly.interleavings.World;
import dev.orderly.statetopics.StateTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shipping: parcels are dispatched at any time, and delivered. */
public class Shipping implements Service {

    @Override
    public String name() {
        return "shipping";
    }

    @Override
    public List<StateTopic<?>> replicates() {
        return List.of(OrderState.TOPIC, CustomerState.TOPIC);
    }

    @Override
    public World decide(World world, StateTopic<?> topic, UUID changed) {
        OrderState order = world.replica(name(), OrderState.TOPIC, changed);
        if (order == null) {
            return world;
        }
        return required(adopted(world.own(ShipmentState.TOPIC, changed)), order)
                .map(shipment -> world.publish(ShipmentState.TOPIC, shipment.state()))
                .orElse(world);
    }

    protected Optional<Shipment> required(Optional<Shipment> own, OrderState order) {
        return DecidingShipments.decide(own, order, NOW);
    }

    private static Optional<Shipment> adopted(@Nullable ShipmentState state) {
        return Optional.ofNullable(state).map(own -> Shipment.adopted(null, own, NOW));
    }

    @Override
    public List<Action> actions(World world) {
        List<Action> actions = new ArrayList<>();
        for (ShipmentState own : world.allOwn(ShipmentState.TOPIC)) {
            change(world, own, "dispatches", this::dispatch).forEach(actions::add);
            change(world, own, "delivers", (shipment, order) -> shipment.deliver(NOW))
                    .forEach(actions::add);
        }
        CustomerState customer = world.replica(name(), CustomerState.TOPIC, Sample.CUSTOMER);
        actions.addAll(Forgetting.actions(
                world,
                name(),
                Sample.CUSTOMER,
                customer != null && customer.status() == CustomerState.Status.ERASED,
                UnaryOperator.identity()));
        return actions;
    }

    private void dispatch(Shipment shipment, OrderState order) {
        SendingShipments.mustNotBeCancelled(order);
        shipment.dispatch(new Consignment("Posten", "1"), NOW);
    }

    private interface Change {
        void of(Shipment shipment, OrderState order);
    }

    private Stream<Action> change(World world, ShipmentState own, String what, Change change) {
        OrderState order = world.replica(name(), OrderState.TOPIC, own.id());
        if (order == null) {
            return Stream.of();
        }
        try {
            Shipment shipment = Shipment.adopted(null, own, NOW);
            change.of(shipment, order);
            return Stream.of(new Action(
                    "the clerk %s shipment %d".formatted(what, own.id().getLeastSignificantBits()),
                    world.publish(ShipmentState.TOPIC, shipment.state()),
                    true));
        } catch (ShipmentRefused e) {
            return Stream.of();
        }
    }
}
