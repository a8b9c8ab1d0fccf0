package dev.orderly.shipping.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import dev.orderly.statetransfer.fixtures.States;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShipmentTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final Consignment PARCEL = new Consignment("Orderly Express", "OE1");

    private final OrderState order = States.order(UUID.randomUUID(), 1, UUID.randomUUID(), OrderState.Status.CONFIRMED);
    private final Shipment shipment = Shipment.pending(order, NOW);

    @Test
    void aShipmentLeavesAndArrives() {
        shipment.dispatch(PARCEL, NOW);
        shipment.deliver(LATER);
        assertThat(shipment.state())
                .isEqualTo(new ShipmentState(
                        order.id(),
                        shipment.version(),
                        order.customerId(),
                        ShipmentState.Status.DELIVERED,
                        "Orderly Express",
                        "OE1",
                        NOW,
                        LATER));
    }

    @Test
    void whatHasLeftCannotBeCancelled() {
        shipment.dispatch(PARCEL, NOW);
        assertThatExceptionOfType(ShipmentRefused.CannotBecome.class).isThrownBy(shipment::cancel);
        assertThat(shipment.state().hasLeft()).isTrue();
    }

    @Test
    void whatIsCancelledCannotLeave() {
        shipment.cancel();
        assertThatExceptionOfType(ShipmentRefused.CannotBecome.class)
                .isThrownBy(() -> shipment.dispatch(PARCEL, NOW))
                .withMessageContaining("CANCELLED and cannot become DISPATCHED");
        assertThat(shipment.state().isCancelled()).isTrue();
    }

    @Test
    void whatHasNotLeftCannotArrive() {
        assertThatExceptionOfType(ShipmentRefused.CannotBecome.class).isThrownBy(() -> shipment.deliver(NOW));
    }

    @Test
    void nothingLeavesTwice() {
        shipment.dispatch(PARCEL, NOW);
        assertThatExceptionOfType(ShipmentRefused.CannotBecome.class)
                .isThrownBy(() -> shipment.dispatch(PARCEL, LATER));
    }

    @ParameterizedTest
    @CsvSource({"PENDING, CANCELLED DISPATCHED", "CANCELLED, ''", "DISPATCHED, DELIVERED", "DELIVERED, ''"})
    void aStatusMayBecomeOnlyTheNext(ShipmentStatus status, String next) {
        assertThat(Arrays.stream(ShipmentStatus.values())
                        .filter(status::mayBecome)
                        .map(Enum::name)
                        .toList())
                .isEqualTo(next.isEmpty() ? List.of() : Arrays.asList(next.split(" ")));
    }

    @Test
    void theContractKnowsEveryStatus() {
        assertThat(ShipmentState.Status.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(
                        Arrays.stream(ShipmentStatus.values()).map(Enum::name).toList());
    }

    @Test
    void aTrackingNumberIsMadeOfTheRandomPartOfTheId() {
        assertThat(AutoDispatch.trackingNumberOf(UUID.fromString("01a20a39-6f5d-7e88-a551-5e5c8c4c76a6")))
                .isEqualTo("OEA5515E5C8C4C76A6");
    }
}
