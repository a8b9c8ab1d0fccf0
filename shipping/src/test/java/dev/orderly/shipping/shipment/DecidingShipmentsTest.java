package dev.orderly.shipping.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.OrderState.Status;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.fixtures.States;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecidingShipmentsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    private OrderState order(Status status) {
        return States.order(id, 1, customer, status);
    }

    private Optional<Shipment> decide(Optional<Shipment> own, Status status) {
        return DecidingShipments.decide(own, order(status), NOW);
    }

    private Optional<Shipment> pending() {
        return Optional.of(Shipment.pending(order(Status.CONFIRMED), NOW));
    }

    private Optional<Shipment> dispatched() {
        Optional<Shipment> shipment = pending();
        shipment.orElseThrow().dispatch(new Consignment("Orderly Express", "OE1"), NOW);
        return shipment;
    }

    @ParameterizedTest
    @EnumSource(names = {"PLACED", "REJECTED", "CANCELLED"})
    void anOrderThatWasNeverConfirmedGetsNoShipment(Status status) {
        assertThat(decide(Optional.empty(), status)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "SHIPPED", "COMPLETED"})
    void anOrderThatIsAtLeastConfirmedGetsAShipment(Status status) {
        assertThat(decide(Optional.empty(), status)).get().satisfies(shipment -> {
            assertThat(shipment.isPending()).isTrue();
            assertThat(shipment.state()).returns(id, ShipmentState::id).returns(customer, ShipmentState::customerId);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "SHIPPED", "COMPLETED"})
    void itGetsOnlyOne(Status status) {
        assertThat(decide(pending(), status)).isEmpty();
        assertThat(decide(dispatched(), status)).isEmpty();
    }

    @Test
    void aCancelRequestThatIsSeenFirstIsAnswered() {
        assertThat(decide(Optional.empty(), Status.CANCEL_REQUESTED))
                .get()
                .matches(shipment -> shipment.state().isCancelled());
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_REQUESTED", "CANCELLED"})
    void whatIsPendingIsCancelledOnce(Status status) {
        Optional<Shipment> own = pending();
        assertThat(decide(own, status))
                .isEqualTo(own)
                .get()
                .matches(shipment -> shipment.state().isCancelled());
        assertThat(decide(own, status)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_REQUESTED", "CANCELLED"})
    void whatHasLeftStaysSo(Status status) {
        Optional<Shipment> own = dispatched();
        assertThat(decide(own, status)).isEmpty();
        assertThat(own.orElseThrow().state().hasLeft()).isTrue();
    }
}
