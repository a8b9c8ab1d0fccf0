package dev.orderly.interleavings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.CustomerState;
import dev.orderly.contracts.ErasureState;
import dev.orderly.contracts.InvoiceState;
import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ReservationState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.contracts.StockState;
import dev.orderly.statetopics.EntityState;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the flow of orders promises to customers, clerks and accountants. */
final class FlowRules implements Rules {

    private final int pieces;

    /** @param pieces in the warehouse at the beginning */
    FlowRules(int pieces) {
        this.pieces = pieces;
    }

    @Override
    public void always(World world) {
        stockIsConserved(world);
        world.allOwn(OrderState.TOPIC).forEach(order -> nothingContradicts(world, order));
        nobodyLeavesWithAnOpenOrder(world);
    }

    private void stockIsConserved(World world) {
        StockState stock = Objects.requireNonNull(world.own(StockState.TOPIC, Sample.PRODUCT));
        assertThat(stock.reserved()).as("reserved").isEqualTo(count(world, ReservationState.Status.RESERVED));
        assertThat(stock.onHand()).as("on hand").isEqualTo(pieces - count(world, ReservationState.Status.CONSUMED));
        assertThat(stock.available()).as("available").isNotNegative();
    }

    private static int count(World world, ReservationState.Status status) {
        return (int) world.allOwn(ReservationState.TOPIC).stream()
                .filter(reservation -> reservation.status() == status)
                .count();
    }

    private static void nothingContradicts(World world, OrderState order) {
        ShipmentState shipment = world.own(ShipmentState.TOPIC, order.id());
        ReservationState reservation = world.own(ReservationState.TOPIC, order.id());
        boolean hasLeft = shipment != null && shipment.hasLeft();
        switch (order.status()) {
            case PLACED -> assertThat(shipment).as("shipment of a placed order").isNull();
            case REJECTED, CANCELLED -> {
                assertThat(hasLeft).as("a parcel left, but its order ended").isFalse();
                assertThat(reservation == null || reservation.status() != ReservationState.Status.CONSUMED)
                        .as("goods left, but their order ended")
                        .isTrue();
            }
            case CONFIRMED, CANCEL_REQUESTED ->
                assertThat(reservation).as("reservation of a confirmed order").isNotNull();
            case SHIPPED, COMPLETED -> assertThat(hasLeft).as("a parcel left").isTrue();
        }
        assertThat(world.own(InvoiceState.TOPIC, order.id()) == null || hasLeft)
                .as("no invoice without a parcel")
                .isTrue();
    }

    private static void nobodyLeavesWithAnOpenOrder(World world) {
        CustomerState customer = world.own(CustomerState.TOPIC, Sample.CUSTOMER);
        ErasureState said = world.own(ErasureState.ORDERING, Sample.CUSTOMER);
        boolean agreed = said != null
                && said.status() == ErasureState.Status.AGREED
                && customer != null
                && said.answers(customer.version());
        boolean gone = customer == null || customer.status() == CustomerState.Status.ERASED;
        if (agreed || gone) {
            assertThat(world.allOwn(OrderState.TOPIC))
                    .as("orders of somebody who leaves")
                    .noneMatch(OrderState::isOpen);
        }
    }

    @Override
    public void atRest(World world) {
        assertThat(world.notes())
                .as("orders that wait for an invoice")
                .noneSatisfy((name, note) -> assertThat(name).startsWith("billing"));
        world.allOwn(OrderState.TOPIC).forEach(order -> hasEnded(world, order));
        if (!isKept(world.own(CustomerState.TOPIC, Sample.CUSTOMER))) {
            nobodyRemembers(world);
        }
    }

    private static void hasEnded(World world, OrderState order) {
        assertThat(order.isOpen()).as("%s is still open", order).isFalse();
        UUID id = order.id();
        ReservationState reservation = world.own(ReservationState.TOPIC, id);
        ShipmentState shipment = world.own(ShipmentState.TOPIC, id);
        boolean completed = order.status() == OrderState.Status.COMPLETED;
        assertThat(world.own(InvoiceState.TOPIC, id) != null)
                .as("an invoice, if the order was completed")
                .isEqualTo(completed);
        assertThat(shipment != null && shipment.isDelivered())
                .as("delivered, if the order was completed")
                .isEqualTo(completed);
        assertThat(reservation == null ? null : reservation.status())
                .as("reservation of a %s order", order.status())
                .isIn(
                        switch (order.status()) {
                            case COMPLETED -> Set.of(ReservationState.Status.CONSUMED);
                            case REJECTED -> Set.of(ReservationState.Status.REJECTED);
                            // Perhaps it was rejected, and the customer cancelled before that arrived.
                            default -> Set.of(ReservationState.Status.RELEASED, ReservationState.Status.REJECTED);
                        });
    }

    private static boolean isKept(@Nullable CustomerState customer) {
        return customer != null && customer.name() != null;
    }

    private static void nobodyRemembers(World world) {
        assertThat(world.own(CustomerState.TOPIC, Sample.CUSTOMER))
                .as("the customer is gone")
                .isNull();
        assertThat(visible(world)).as("states in replicas and at their owners").noneMatch(FlowRules::isPersonal);
    }

    private static List<EntityState> visible(World world) {
        Stream<@Nullable EntityState> atOwners =
                world.published().keySet().stream().map(entity -> world.state(entity, world.lastVersion(entity)));
        Stream<@Nullable EntityState> inReplicas = world.replicas().entrySet().stream()
                .map(copy -> world.state(copy.getKey().entity(), copy.getValue()));
        return Stream.concat(atOwners, inReplicas).flatMap(Stream::ofNullable).toList();
    }

    private static boolean isPersonal(EntityState state) {
        return switch (state) {
            case OrderState order -> order.isPersonal();
            case CustomerState customer -> isKept(customer);
            default -> false;
        };
    }
}
