package dev.orderly.warehouse.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every combination of the reservation's status and the other services' states. An empty column: there is none. */
class DecidingReservationsTest {

    private static ReservationStep next(
            @Nullable ReservationStatus own,
            OrderState.@Nullable Status order,
            ShipmentState.@Nullable Status shipment) {
        return DecidingReservations.next(
                own,
                order == null ? null : Samples.order(order),
                shipment == null ? null : Samples.shipment(UUID.randomUUID(), shipment));
    }

    /** All statuses, and null. */
    private static List<ShipmentState.@Nullable Status> anyShipment() {
        List<ShipmentState.@Nullable Status> any = new ArrayList<>(List.of(ShipmentState.Status.values()));
        any.add(null);
        return any;
    }

    @ParameterizedTest
    @CsvSource({
        ",                 STAY",
        "PLACED,           ATTEMPT",
        "CONFIRMED,        ATTEMPT",
        "CANCEL_REQUESTED, ATTEMPT",
        "SHIPPED,          ATTEMPT",
        "COMPLETED,        ATTEMPT",
        "CANCELLED,        REFRAIN",
        "REJECTED,         STAY",
    })
    void theFirstThatIsSeenOfAnOrderMayBeAnyOfItsStates(OrderState.@Nullable Status order, ReservationStep expected) {
        assertThat(anyShipment())
                .allSatisfy(shipment -> assertThat(next(null, order, shipment)).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        ",                 ,         STAY",
        ",                 PENDING,  STAY",
        ",                 CANCELLED, STAY",
        "PLACED,           ,         STAY",
        "PLACED,           PENDING,  STAY",
        "PLACED,           CANCELLED, STAY",
        "CONFIRMED,        ,         STAY",
        "CONFIRMED,        PENDING,  STAY",
        "CONFIRMED,        CANCELLED, STAY",
        "CANCEL_REQUESTED, ,         STAY",
        "CANCEL_REQUESTED, PENDING,  STAY",
        "CANCEL_REQUESTED, CANCELLED, STAY",
        "SHIPPED,          ,         STAY",
        "SHIPPED,          PENDING,  STAY",
        "SHIPPED,          CANCELLED, STAY",
        "COMPLETED,        ,         STAY",
        "COMPLETED,        PENDING,  STAY",
        "COMPLETED,        CANCELLED, STAY",
        "CANCELLED,        ,         RELEASE",
        "CANCELLED,        PENDING,  RELEASE",
        "CANCELLED,        CANCELLED, RELEASE",
        "REJECTED,         ,         RELEASE",
        "REJECTED,         PENDING,  RELEASE",
        "REJECTED,         CANCELLED, RELEASE",
    })
    void whatHasNotLeftIsReleasedOnlyWhenTheOrderHasEnded(
            OrderState.@Nullable Status order, ShipmentState.@Nullable Status shipment, ReservationStep expected) {
        assertThat(next(ReservationStatus.RESERVED, order, shipment)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(OrderState.Status.class)
    void whatHasLeftIsConsumedWhateverTheOrderSays(OrderState.Status order) {
        assertThat(next(ReservationStatus.RESERVED, order, ShipmentState.Status.DISPATCHED))
                .isEqualTo(ReservationStep.CONSUME);
        assertThat(next(ReservationStatus.RESERVED, order, ShipmentState.Status.DELIVERED))
                .isEqualTo(ReservationStep.CONSUME);
    }

    @Test
    void whatHasLeftIsConsumedEvenIfTheOrderIsMissing() {
        assertThat(next(ReservationStatus.RESERVED, null, ShipmentState.Status.DISPATCHED))
                .isEqualTo(ReservationStep.CONSUME);
    }

    @ParameterizedTest
    @EnumSource(value = ReservationStatus.class, names = "RESERVED", mode = EnumSource.Mode.EXCLUDE)
    void aFinishedReservationStays(ReservationStatus finished) {
        for (ShipmentState.@Nullable Status shipment : anyShipment()) {
            assertThat(next(finished, null, shipment)).isEqualTo(ReservationStep.STAY);
            assertThat(OrderState.Status.values())
                    .allSatisfy(
                            order -> assertThat(next(finished, order, shipment)).isEqualTo(ReservationStep.STAY));
        }
    }
}
