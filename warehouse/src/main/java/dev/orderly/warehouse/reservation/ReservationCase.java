package dev.orderly.warehouse.reservation;

import dev.orderly.contracts.OrderState;
import dev.orderly.contracts.ShipmentState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order's reservation, if any, and the states that decide about it. */
record ReservationCase(
        UUID orderId,
        @Nullable Reservation own,
        @Nullable OrderState order,
        @Nullable ShipmentState shipment) {

    /** Releases come before new reservations, and earlier orders before later ones. */
    static final Comparator<ReservationCase> SERVING_ORDER = Comparator.comparing(
                    (ReservationCase one) -> one.own() == null)
            .thenComparing(ReservationCase::placedAt)
            .thenComparing(ReservationCase::orderId);

    boolean isUnsettled() {
        return next(own) != ReservationStep.STAY;
    }

    /** The products whose stock it needs. */
    List<UUID> productIds() {
        if (own != null) {
            return own.productIds();
        }
        return order == null
                ? List.of()
                : order.lines().stream()
                        .map(OrderState.Line::productId)
                        .distinct()
                        .toList();
    }

    /** Takes every step that is due and returns the resulting reservation; the stock must hold its products. */
    Reservation settle(LockedStock stock, Instant now) {
        Reservation reservation = own;
        for (ReservationStep step = next(reservation); step != ReservationStep.STAY; step = next(reservation)) {
            reservation = take(step, reservation, stock, now);
        }
        return Objects.requireNonNull(reservation, "There was nothing to settle");
    }

    private ReservationStep next(@Nullable Reservation reservation) {
        return DecidingReservations.next(reservation == null ? null : reservation.status(), order, shipment);
    }

    private @Nullable Reservation take(
            ReservationStep step, @Nullable Reservation reservation, LockedStock stock, Instant now) {
        switch (step) {
            case STAY -> {}
            case ATTEMPT -> {
                return Reservation.attempt(Objects.requireNonNull(order), stock, now);
            }
            case REFRAIN -> {
                return Reservation.refrain(Objects.requireNonNull(order));
            }
            case RELEASE -> Objects.requireNonNull(reservation).release(stock, now);
            case CONSUME -> Objects.requireNonNull(reservation).consume(stock, now);
        }
        return reservation;
    }

    private Instant placedAt() {
        return order == null ? Instant.MIN : order.placedAt();
    }
}
