package dev.orderly.warehouse.reservation;

import static dev.orderly.interleavings.Sample.NOW;

import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ProductState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.contracts.StockState;
import dev.orderly.interleavings.Forgetting;
import dev.orderly.interleavings.Sample;
import dev.orderly.interleavings.Service;
import dev.orderly.interleavings.World;
import dev.orderly.statetopics.StateTopic;
import dev.orderly.warehouse.stock.Stock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The warehouse, with stock of one product. */
public class Warehouse implements Service {

    @Override
    public String name() {
        return "warehouse";
    }

    @Override
    public List<StateTopic<?>> replicates() {
        return List.of(OrderState.TOPIC, ShipmentState.TOPIC, ErasureState.ORDERING);
    }

    @Override
    public World decide(World world, StateTopic<?> topic, UUID changed) {
        if (topic.equals(ErasureState.ORDERING)) {
            return world;
        }
        ReservationState own = world.own(ReservationState.TOPIC, changed);
        ReservationCase one = caseOf(
                changed,
                own == null ? null : Reservation.adopted(null, own),
                world.replica(name(), OrderState.TOPIC, changed),
                world.replica(name(), ShipmentState.TOPIC, changed));
        if (!one.isUnsettled()) {
            return world;
        }
        Stock stock = stockIn(world);
        Reservation settled = one.settle(new LockedStock(List.of(stock), soldIn(world)), NOW);
        World decided = world.publish(ReservationState.TOPIC, settled.state());
        return stock.ledgerLength() == stockIn(world).ledgerLength()
                ? decided
                : decided.publish(StockState.TOPIC, stock.state());
    }

    protected ReservationCase caseOf(
            UUID id, @Nullable Reservation own, @Nullable OrderState order, @Nullable ShipmentState shipment) {
        return new ReservationCase(id, own, order, shipment);
    }

    private static Stock stockIn(World world) {
        StockState state = Objects.requireNonNull(world.own(StockState.TOPIC, Sample.PRODUCT));
        Stock stock = new Stock(state.id());
        if (state.onHand() > 0) {
            stock.receive(state.onHand(), "earlier", NOW);
        }
        if (state.reserved() > 0) {
            stock.reserve(state.reserved(), Sample.ORDER, NOW);
        }
        return stock;
    }

    private static Set<UUID> soldIn(World world) {
        return world.allOwn(ProductState.TOPIC).stream()
                .filter(ProductState::isSold)
                .map(ProductState::id)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Action> actions(World world) {
        ErasureState said = world.replica(name(), ErasureState.ORDERING, Sample.CUSTOMER);
        return Forgetting.actions(
                world, name(), Sample.CUSTOMER, said != null && said.isErased(), UnaryOperator.identity());
    }
}
